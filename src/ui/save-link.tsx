/** A file that the person saves: a link, so that the browser asks where to and no permission is needed. */
import { useEffect, useState } from 'preact/hooks';

export function SaveLink({
  blob,
  name,
  label,
  quiet,
  onSave,
}: {
  blob: Blob;
  name: string;
  label: string /** Not the view's one filled button. */;
  quiet?: boolean;
  onSave?: () => void;
}) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? (
    <a class={quiet ? 'btn' : 'btn main'} href={url} download={name} onClick={onSave}>
      {label}
    </a>
  ) : null;
}

/** Saves at once: in answer to a press, and with a name that says nothing where the file must not. */
export function downloadBlob(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser may ask where to, first.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
