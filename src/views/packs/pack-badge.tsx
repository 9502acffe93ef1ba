/** The mark of everything that a pack brought: whose it is, and that it is not ours. */
import type { Provenance } from '../../learning/catalogue.ts';
import { Icon } from '../../ui/icons.tsx';
import { apart, useWords } from '../../ui/language-context.ts';

export function FromPack({ maker }: { maker: string }) {
  const { t } = useWords();
  return (
    <span class="from-pack small">
      <Icon name="people" />
      <span>{t('contents.from', { maker: apart(maker) })}</span>
    </span>
  );
}

/** Over a lesson: the mark, and what it means. */
export function FromPackCard({ from }: { from: Provenance }) {
  const { t } = useWords();
  return (
    <div class="card warn stack tight small" role="note">
      <FromPack maker={from.maker} />
      <p>
        <bdi>{from.pack}</bdi>. {t('contents.noOneChecked')}
      </p>
    </div>
  );
}
