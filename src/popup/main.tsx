/** Mounts the popup over the skeleton of index.html. */
import '../views/shell/styles.css';
import { findTab } from '../lib/tab-by-id.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';
import { followUnderlyingTab } from '../preferences/storage-context.ts';
import { enterPracticeContext } from '../vault/practice-mode.ts';
import { preloadReport } from '../views/popup/lazy-views.tsx';
import { Popup } from '../views/popup/popup.tsx';
import { createPopupStore } from '../views/popup/popup-store.ts';
import { mount } from '../views/shell/mount.tsx';
import { getRequestedView, getTabId, namesTab } from './query.ts';
// Also styles the header and pressed buttons of the other tabs.
import '../views/learning/learn.css';
import './popup.css';

const tab = await getTabId();
const underlyingTab = tab === undefined ? undefined : await findTab(tab);
if (isPracticeUrl(underlyingTab?.url)) enterPracticeContext();
followUnderlyingTab(underlyingTab);
const store = createPopupStore(tab, getRequestedView());
await mount(() => <Popup store={store} staysOpen={namesTab} />);
document.getElementById('app')?.removeAttribute('aria-busy');
preloadReport();
