/** Reads what a browser tells assistive technology about a page. */
import type { Page } from 'playwright-core';
import type { SharedFirefox } from './shared-browsers.ts';

export interface AccessibleNode {
  /** ARIA role, or the browser's own name for one that ARIA lacks. */
  role: string;
  name: string;
}

interface AxNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

export async function readChromiumTree(page: Page): Promise<AccessibleNode[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await cdp.detach();
  return nodes
    .filter(node => !node.ignored)
    .map(({ role, name }) => ({ role: role?.value ?? '', name: (name?.value ?? '').trim() }));
}

/** Firefox's names of roles that differ from ARIA's. */
const FIREFOX_ROLES: Record<string, string> = {
  pushbutton: 'button',
  statusbar: 'status',
  graphic: 'image',
  'list item': 'listitem',
  grouping: 'group',
  landmark: 'region',
  'text leaf': 'StaticText',
  statictext: 'StaticText',
};

/** Reads the tab in front. Starting the accessibility service for a page takes Firefox a moment. */
export async function readFirefoxTree({ asBrowser }: SharedFirefox): Promise<AccessibleNode[]> {
  const nodes = await asBrowser<AccessibleNode[]>(`
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const { selectedBrowser } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
    const list = node => {
      const children = [];
      for (let child = node.firstChild; child; child = child.nextSibling) children.push(...list(child));
      return [{ role: service.getStringRole(node.role), name: node.name ?? '' }, ...children];
    };
    for (let waited = 0; waited < 50; waited++) {
      const nodes = list(service.getAccessibleFor(selectedBrowser));
      if (nodes.length > 3) return nodes;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return [];`);
  return nodes.map(({ role, name }) => ({ role: FIREFOX_ROLES[role] ?? role, name: name.trim() }));
}
