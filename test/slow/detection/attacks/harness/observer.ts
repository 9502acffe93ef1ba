/** Sees what the page cannot: the closed shadow root of the shipped build, and the pixels. */
import type { Page as ChromiumPage, CDPSession } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { BrowserName } from '../../../../helpers/browser/browser-session.ts';
import type { Tab } from '../../../../helpers/browser/page-actions.ts';
import type { Box } from '../model.ts';

export interface Observer {
  /** Runs a function on our closed root, in a world of its own. @returns undefined if there is no such root */
  inspect<A, R>(read: (root: ShadowRoot, arg: A) => R, arg: A): Promise<R | undefined>;
  /** @returns a PNG */
  screenshot(area: Box): Promise<Buffer>;
  end(): Promise<void>;
}

/** Closed roots of the page's own are marked by this attribute of an element in them. */
const PAGES_OWN = 'data-own';
/** The bait's root is open and counts as ours. */
const BAIT = 'data-bait';
const isOurs = (mode: string, attributes: string[]): boolean =>
  attributes.includes(BAIT) || (mode === 'closed' && !attributes.includes(PAGES_OWN));

interface CdpNode {
  attributes?: string[];
  backendNodeId: number;
  children?: CdpNode[];
  shadowRoots?: (CdpNode & { shadowRootType: string })[];
  contentDocument?: CdpNode;
}

function listRoots(node: CdpNode): CdpNode[] {
  const below = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  const here = (node.shadowRoots ?? []).filter(({ shadowRootType, children = [] }) =>
    isOurs(
      shadowRootType,
      children.flatMap(child => child.attributes ?? []),
    ),
  );
  return [...here, ...below.flatMap(listRoots)];
}

async function observeChromium(page: ChromiumPage): Promise<Observer> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  return {
    async inspect<A, R>(read: (root: ShadowRoot, arg: A) => R, arg: A) {
      const { root: document } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
      const root = listRoots(document as CdpNode).at(-1);
      if (!root) return undefined;
      const { frameTree } = await cdp.send('Page.getFrameTree');
      const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'observer',
      });
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId, executionContextId });
      const { result } = await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function (arg) { return (${String(read)})(this, arg) }`,
        arguments: [{ value: arg }],
        returnByValue: true,
      });
      return result.value as R;
    },
    async screenshot({ left, top, width, height }) {
      const clip = { x: left, y: top, width, height, scale: 1 };
      const { data } = await cdp.send('Page.captureScreenshot', { format: 'png', clip, optimizeForSpeed: true });
      return Buffer.from(data, 'base64');
    },
    end: () => cdp.detach(),
  };
}

interface BidiNode {
  type: string;
  sharedId?: string;
  value?: {
    mode?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

function listSharedIds(node: BidiNode): string[] {
  const { children = [], shadowRoot } = node.value ?? {};
  const attributes = (shadowRoot?.value?.children ?? []).flatMap(child => Object.keys(child.value?.attributes ?? {}));
  const here = shadowRoot && isOurs(shadowRoot.value?.mode ?? '', attributes) ? [shadowRoot.sharedId!] : [];
  return [...here, ...(shadowRoot ? listSharedIds(shadowRoot) : []), ...children.flatMap(listSharedIds)];
}

/** Our element may have been put into a frame. */
const LIST_DOCUMENTS = `() => {
  const framed = [...document.querySelectorAll('iframe')].map(frame => frame.contentDocument);
  return [document, ...framed].flatMap(one => one?.documentElement ?? []);
}`;

function observeFirefox(page: FirefoxPage): Observer {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const target = { context, sandbox: 'observer' };
  async function call(functionDeclaration: string, args: object[], options: object = {}) {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target,
      awaitPromise: false,
      ...options,
    });
    const answer = result as {
      type: string;
      result: BidiNode & { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
    return answer.result;
  }
  return {
    async inspect<A, R>(read: (root: ShadowRoot, arg: A) => R, arg: A) {
      const documents = await call(LIST_DOCUMENTS, [], {
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
      });
      const sharedId = (documents.value as unknown as BidiNode[]).flatMap(listSharedIds).at(-1);
      if (!sharedId) return undefined;
      const { value } = await call(`(root, arg) => JSON.stringify((${String(read)})(root, JSON.parse(arg)) ?? null)`, [
        { sharedId },
        { type: 'string', value: JSON.stringify(arg ?? null) },
      ]);
      return JSON.parse(value as unknown as string) as R;
    },
    async screenshot({ left, top, width, height }) {
      const clip = { type: 'box', x: left, y: top, width, height };
      const { result } = await connection.send('browsingContext.captureScreenshot', { context, clip });
      return Buffer.from((result as { data: string }).data, 'base64');
    },
    end: async () => undefined,
  };
}

const observers: Record<BrowserName, (tab: Tab) => Observer | Promise<Observer>> = {
  Chromium: tab => observeChromium(tab as unknown as ChromiumPage),
  Firefox: tab => observeFirefox(tab as unknown as FirefoxPage),
};
export const observe = async (name: BrowserName, tab: Tab): Promise<Observer> => observers[name](tab);
