/** Marks content of a pack, with its publisher. */
import type { Provenance } from '../../learning/catalogue.ts';
import { Icon } from '../../ui/icons.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';

export function PackBadge({ maker }: { maker: string }) {
  const { t } = useTranslation();
  return (
    <span class="from-pack small">
      <Icon name="people" />
      <span>{t('contents.from', { maker: isolateDirection(maker) })}</span>
    </span>
  );
}

/** Explains above a lesson that it comes from a pack. */
export function PackNotice({ from }: { from: Provenance }) {
  const { t } = useTranslation();
  return (
    <div class="card warn stack tight small" role="note">
      <PackBadge maker={from.publisher} />
      <p>
        <bdi>{from.pack}</bdi>. {t('contents.noOneChecked')}
      </p>
    </div>
  );
}
