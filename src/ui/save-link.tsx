/** Lets the person save a file: by a link, so that the browser asks where to and no permission is needed. */
import { useEffect, useState } from 'preact/hooks';

/** The browser may ask where to save first, and reads the file afterwards. */
const REVOKE_DELAY = 60_000; // ms

interface SaveLinkProps {
  blob: Blob;
  name: string;
  label: string;
  /** Not the view's one filled button. */
  quiet?: boolean;
  onSave?: () => void;
}

export function SaveLink({ blob, name, label, quiet, onSave }: SaveLinkProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const created = URL.createObjectURL(blob);
    setUrl(created);
    return () => URL.revokeObjectURL(created);
  }, [blob]);
  return url ? (
    <a class={quiet ? 'btn' : 'btn main'} href={url} download={name} onClick={onSave}>
      {label}
    </a>
  ) : null;
}

/** Saves at once, in answer to a press. */
export function downloadBlob(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), REVOKE_DELAY);
}
