/** Normalizes "2024:05:12 13:05:00" and similar forms to "2024-05-12 13:05", in the camera's own time zone. */
export function parseTimestamp(text: string): string | undefined {
  const m =
    /(\d{4})[:\-/.](\d{2})[:\-/.](\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return m && Number(m[1]) > 0 ? `${m[1]}-${m[2]}-${m[3]}${m[4] ? ` ${m[4]}:${m[5]}` : ''}` : undefined;
}
