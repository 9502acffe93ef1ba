/** Lists the scenarios of active packs in the shape of the practice network. */
import type { SharedScenario } from '../../practice/pack-scenarios.ts';
import type { ContentPack } from './content-pack-service.ts';
import { getNamespacedId, getProvenance, getScenarioId } from './namespaced-ids.ts';
import { toPracticeScenario } from './parse-scenario.ts';

export const listPackScenarios = (packs: readonly Pick<ContentPack, 'fingerprint' | 'content'>[]): SharedScenario[] =>
  packs.flatMap(pack =>
    Object.entries(pack.content.scenarios).flatMap(([language, all]) =>
      all.map(s => {
        const { scenario, words } = toPracticeScenario(s);
        return {
          of: getNamespacedId(pack, s.id),
          language,
          from: getProvenance(pack),
          scenario: { ...scenario, id: getScenarioId(pack, s.id, language) },
          words,
        };
      }),
    ),
  );
