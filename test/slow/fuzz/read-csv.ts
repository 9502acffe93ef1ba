/** Reads CSV by RFC 4180, independently of the writer under test. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const body = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < body.length; ) {
    let cell = '';
    if (body[at] === ',') {
      rows.at(-1)!.push('');
      at++;
      continue;
    } // an empty field needs no quotes
    if (body[at] !== '"') throw new Error(`a cell without quotes at ${at}`);
    for (at++; ; at++) {
      if (at >= body.length) throw new Error('a cell without an end');
      if (body[at] !== '"') cell += body[at];
      else if (body[at + 1] === '"') {
        cell += '"';
        at++;
      } else {
        at++;
        break;
      }
    }
    rows.at(-1)!.push(cell);
    if (body[at] === ',') at++;
    else if (body.startsWith('\r\n', at)) {
      at += 2;
      if (at < body.length) rows.push([]);
    } else if (at < body.length) throw new Error(`something behind a cell at ${at}`);
  }
  return rows;
}
