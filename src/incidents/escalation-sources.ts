/** Names what each escalation option was checked against. No view imports it, so it is not packaged. */
import type { GeneralOptionId } from './escalation-options.ts';

const DSA_ARTICLE_URL = 'https://dsa-library.com/article/';
const DSA_COMMENTARY_URL =
  'https://digitaldecade.hannessnellman.com/digital-service-package/digital-services-act-dsa/' +
  'chapter-3-due-diligence-obligations-for-a-transparent-and-safe-online-environment/';

export const ESCALATION_SOURCES: Record<GeneralOptionId, string[]> = {
  danger: ['helplines.json'],
  'hash-adult': ['https://stopncii.org/how-it-works/'],
  'hash-minor': ['https://takeitdown.ncmec.org/uk/'],
  'dsa-notice': [`${DSA_COMMENTARY_URL}?art=10 (Regulation (EU) 2022/2065, article 16)`],
  partner: ['helplines.json'],
  helpline: ['helplines.json'],
  'dsa-complaint': [
    'https://akos-rs.si/en/digital-services/explore/for-service-users/' +
      'complaint-against-the-decision-of-an-online-platform-provider (Regulation (EU) 2022/2065, article 20)',
  ],
  'dsa-settlement': [`${DSA_ARTICLE_URL}21`, 'https://cms-digitallaws.com/?p=1250&post_type=page'],
  'dsa-coordinator': ['https://digital-strategy.ec.europa.eu/en/policies/dsa-dscs', `${DSA_ARTICLE_URL}53`],
  'esafety-au': [
    'https://esafety.gov.au/adult-cyber-abuse/what-we-do-and-dont-do',
    'https://lsc.sa.gov.au/handbook/ch06s05s04.php',
  ],
  police: ['securityfirst/umbrella-content (report to authorities only if it does not raise risk)'],
};
