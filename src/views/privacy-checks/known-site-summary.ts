/** The summary of a site on a known platform. */
import type { SiteSummary } from '../../privacy-checks/schema.ts';

export type KnownSiteSummary = Extract<SiteSummary, { kind: 'known' }>;
