/** Helplines of an organisation's policy and of packs, each with its source. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { findHelplines, type HelplineQuery } from '../../helplines/directory.ts';
import { hasStoredPacks } from '../../packs/content/installed-content.ts';
import type { PackHelpline } from '../../packs/content/manifest.ts';
import { getManagedPolicy } from '../../preferences/managed-policy.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { onVaultChange } from '../../vault/record-store.ts';
import { type ExternalHelpline, HelplineCard } from './helpline-card.tsx';

interface ExternalHelplineLists {
  organisation: PackHelpline[];
  packs: ExternalHelpline[];
}

/** Loads the code for policies and packs only if there are any. */
async function loadExternalHelplines(): Promise<ExternalHelplineLists> {
  const policy = await getManagedPolicy();
  const organisation =
    'helplines' in policy
      ? ((await import('../../packs/content/pack-policy.ts')).readHelplinesPolicy(policy).value ?? [])
      : [];
  const packs =
    (await hasStoredPacks()) || 'packs' in policy
      ? (await (await import('../../packs/content/content-pack-service.ts')).getActivePacks()).packs
      : [];
  return {
    organisation,
    packs: packs.flatMap(p =>
      p.content.helplines.map(h => ({
        ...h,
        id: `@${p.fingerprint}/${p.content.manifest.id}/${h.id}`,
        from: p.content.manifest.maker,
      })),
    ),
  };
}

function useExternalHelplines(): ExternalHelplineLists {
  const [lists, setLists] = useState<ExternalHelplineLists>({ organisation: [], packs: [] });
  useEffect(() => {
    const load = () => void loadExternalHelplines().then(setLists, () => undefined);
    load();
    return onVaultChange(load);
  }, []);
  return lists;
}

/** Shows the organisation's helplines before ours, and those of packs after them. */
export function WithExternalHelplines({ query, children }: { query: HelplineQuery; children: ComponentChildren }) {
  const { t } = useTranslation();
  const { organisation, packs } = useExternalHelplines();
  const { fitting, state, others: unfit } = findHelplines(query, packs);
  const packsInOrder = [...fitting, ...state, ...unfit.map(x => x.helpline)];
  return (
    <>
      {!!organisation.length && (
        <section class="stack" aria-labelledby="of-organisation">
          <h2 class="head" id="of-organisation">
            {t('managed.helplines')}
          </h2>
          {organisation.map(h => (
            <HelplineCard key={h.id} of={h} open />
          ))}
        </section>
      )}
      {children}
      {!!packsInOrder.length && (
        <section class="stack" aria-labelledby="of-packs">
          <h2 class="head" id="of-packs">
            {t('contents.helpFrom')}
          </h2>
          {packsInOrder.map(h => (
            <HelplineCard key={h.id} of={h} />
          ))}
        </section>
      )}
    </>
  );
}
