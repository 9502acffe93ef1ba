/** Tools that need no platform. */
import { getPageUrl } from '../../lib/page-url.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import type { PopupView } from './popup-store.ts';

type Tool = { name: string; icon: IconName } & ({ page: 'photos' | 'accounts' | 'download' } | { view: PopupView });

const TOOLS: readonly Tool[] = [
  { name: 'photo', icon: 'photo', page: 'photos' },
  { name: 'text', icon: 'text', view: 'check' },
  { name: 'accounts', icon: 'accounts', page: 'accounts' },
  { name: 'download', icon: 'download', page: 'download' },
];

export function Tools({ go }: { go(view: PopupView): void }) {
  const { t } = useTranslation();
  return (
    <section class="stack tight" aria-labelledby="tools">
      <h2 id="tools" class="head">
        {t('tools.title')}
      </h2>
      <div class="tools">
        {TOOLS.map(tool => {
          const content = (
            <>
              <Icon name={tool.icon} />
              <span>{t(`tools.${tool.name}`)}</span>
            </>
          );
          return 'page' in tool ? (
            <a key={tool.name} class="tool" href={getPageUrl(tool.page)} target="_blank">
              {content}
            </a>
          ) : (
            <button key={tool.name} type="button" class="tool" onClick={() => go(tool.view)}>
              {content}
            </button>
          );
        })}
      </div>
    </section>
  );
}
