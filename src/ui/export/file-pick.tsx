/** Choosing a file from this device. */
export function FilePick({ label, accept, onPick }: { label: string; accept: string; onPick(file: File): void }) {
  return <label class="stack tight"><span>{label}</span><input type="file" class="field" accept={accept} onChange={e => { const file = e.currentTarget.files?.[0]; if (file) onPick(file); }} /></label>;
}
