/** Holds what the person says about a takedown, and saves it while they type. */
import { useMemo } from 'preact/hooks';
import type { Incident, Takedown } from '../../../incidents/model.ts';
import { editTakedown, getTakedown } from '../../../incidents/takedown.ts';
import { useIncidentDraft } from '../log/use-incident-autosave.ts';
import type { SaveStatus } from '../log/use-incident-autosave.ts';

export interface TakedownEditor {
  takedown: Takedown;
  status: SaveStatus;
  edit(change: Partial<Takedown>): void;
}

/** @param initial what the notice itself says, until the person has answered */
export function useTakedown(incident: Incident, initial: Partial<Takedown>): TakedownEditor {
  const stored = useMemo(
    () => (incident.takedown ? getTakedown(incident) : { ...getTakedown(incident), ...initial }),
    [incident.takedown, incident.item.kind, initial.rule],
  );
  const { value, status, type } = useIncidentDraft(incident.id, stored, editTakedown);
  return { takedown: value, status, edit: change => type({ ...value, ...change }) };
}
