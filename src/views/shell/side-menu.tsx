/** The menu that all full pages share. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FullPage, PageQuery } from '../../lib/full-pages.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { usePageTitle } from './use-page-title.ts';

interface MenuItem {
  page: FullPage;
  query?: PageQuery;
  /** Names it in `pages.item`, if that is not the name of its page. */
  name?: string;
  /** Shows what belongs to the person, and is left out while they practise. */
  own?: true;
}

const DANGER: MenuItem = { page: 'panic' };

const GROUPS: Record<string, readonly MenuItem[]> = {
  check: [
    { page: 'accounts', own: true },
    { page: 'photos' },
    { page: 'download', own: true },
    { page: 'text', own: true },
  ],
  evidence: [
    { page: 'log' },
    { page: 'report' },
    { page: 'export' },
    { page: 'export', query: { do: 'check' }, name: 'verify' },
    { page: 'review' },
    { page: 'remedy' },
  ],
  learn: [{ page: 'lesson' }, { page: 'workshop' }, { page: 'handouts' }, { page: 'practice' }],
  help: [{ page: 'help' }],
  settings: [
    { page: 'settings', own: true },
    { page: 'vault', own: true },
    { page: 'packs', own: true },
  ],
};

const isCurrent = ({ page, query = {} }: MenuItem): boolean =>
  location.pathname.includes(`/${page}/`) &&
  (new URLSearchParams(location.search).get('do') ?? '') === (query.do ?? '');

const getNameKey = ({ page, name }: MenuItem): string => `pages.item.${name ?? page}`;

/** Leaves no page to go back to, because Quick exit can blank a tab but not its history. */
function replacePage(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.replace(event.currentTarget.href);
}

function MenuLink({ item, danger }: { item: MenuItem; danger?: boolean }) {
  const { t } = useTranslation();
  return (
    <a
      class={danger ? 'danger-line' : undefined}
      href={getPageUrlInMode(item.page, item.query)}
      aria-current={isCurrent(item) ? 'page' : undefined}
      onClick={replacePage}
    >
      {danger && <Icon name="lifebuoy" />}
      <span>{t(getNameKey(item))}</span>
    </a>
  );
}

/** @param id of the element, for the button that opens it on narrow screens */
export function SideMenu({ id, open }: { id: string; open: boolean }) {
  const { t } = useTranslation();
  const practice = isPracticeContext();
  const menu = useRef<HTMLElement>(null);
  // “In danger now?” is in no group: it must not be read over someone's shoulder in the list of tabs.
  const current = Object.values(GROUPS).flat().find(isCurrent);
  usePageTitle(current && getNameKey(current));
  // The groups scroll by themselves where they are taller than the window, below “In danger now?”.
  useLayoutEffect(() => menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <nav ref={menu} id={id} class={open ? 'side-menu open' : 'side-menu'} aria-label={t('pages.label')}>
      <MenuLink item={DANGER} danger />
      <div class="menu-groups">
        {Object.entries(GROUPS).map(([group, items]) => {
          const shown = items.filter(item => !(practice && item.own));
          return shown.length ? (
            <div key={group} class="stack tight">
              <p id={`menu-${group}`} class="head">
                {t(`pages.group.${group}`)}
              </p>
              <ul aria-labelledby={`menu-${group}`}>
                {shown.map(item => (
                  <li key={item.name ?? item.page}>
                    <MenuLink item={item} />
                  </li>
                ))}
              </ul>
            </div>
          ) : null;
        })}
      </div>
    </nav>
  );
}
