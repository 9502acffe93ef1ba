/** A file that the person saves: a link, so that the browser asks where to and nothing else is needed. */
import { useEffect, useState } from 'preact/hooks';

export function SaveLink({ blob, name, label, quiet, onSave }: { blob: Blob; name: string; label: string; /** Not the view's one filled button. */ quiet?: boolean; onSave?: () => void }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? <a class={quiet ? 'btn' : 'btn main'} href={url} download={name} onClick={onSave}>{label}</a> : null;
}
