/** Reads text as UTF-8 that was written as if it were Latin-1; leaves it as it is if that makes no sense. */
export function repairMojibake(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, c => c.charCodeAt(0)));
  } catch {
    return text;
  }
}
