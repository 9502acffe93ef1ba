/** Scenarios of all packs in use, as the practice network plays them. */
import type { Other } from '../../practice/pack-scenarios.ts';
import type { Here } from './service.ts';
import { idIn, provenance, scenarioId } from './namespaced-ids.ts';
import { played } from './scenario.ts';

export const scenariosOf = (packs: readonly Pick<Here, 'by' | 'content'>[]): Other[] =>
  packs.flatMap(pack =>
    Object.entries(pack.content.scenarios).flatMap(([language, all]) =>
      all.map(s => {
        const { scenario, words } = played(s);
        return {
          of: idIn(pack, s.id),
          language,
          from: provenance(pack),
          scenario: { ...scenario, id: scenarioId(pack, s.id, language) },
          words,
        };
      }),
    ),
  );
