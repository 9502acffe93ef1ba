/** Reads what the page says without us. */

/** All that the page itself says, also in its fields and in those of the browser. Sent as text. */
export const readPage = (): string =>
  [
    document.documentElement.outerHTML,
    document.body.innerText,
    ...[...document.querySelectorAll('input, textarea')].map(field => (field as HTMLInputElement).value),
    ...[...document.querySelectorAll('input')].flatMap(({ files }) => [...(files ?? [])].map(({ name }) => name)),
    'Choose file, no file chosen, browse, no file selected',
  ]
    .join('\n')
    .toLowerCase();
