/** Has the browser ask before this page is closed while something runs. */

/** Quick exit covers the page first, and is then never asked. */
function onBeforeUnload(event: BeforeUnloadEvent): void {
  if (!document.documentElement.hidden) event.preventDefault();
}

export async function askBeforeLeaving<T>(work: () => Promise<T>): Promise<T> {
  addEventListener('beforeunload', onBeforeUnload);
  try {
    return await work();
  } finally {
    removeEventListener('beforeunload', onBeforeUnload);
  }
}
