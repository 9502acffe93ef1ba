/** What helps where there is nothing to check: helplines, and the checkup of other platforms. */
import { getPageUrl } from '../../lib/page-url.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';

const ACTIONS: readonly { name: string; icon: IconName; page: 'help' | 'accounts' }[] = [
  { name: 'helplines', icon: 'people', page: 'help' },
  { name: 'accounts', icon: 'accounts', page: 'accounts' },
];

export function OtherActions() {
  const { t } = useTranslation();
  return (
    <div class="card rows">
      {ACTIONS.map(({ name, icon, page }) => (
        <a key={name} class="lead" href={getPageUrl(page)} target="_blank">
          <Icon name={icon} />
          <span>{t(`site.act.${name}`)}</span>
          <Icon name="chevron" />
        </a>
      ))}
    </div>
  );
}
