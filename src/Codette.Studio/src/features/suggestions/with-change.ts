import type { Insert, Session, Track } from "@/session/model";
import type { Suggestion } from "./api/suggest";
import { changeOf, type Change } from "./change-of";

/** The session as it would be with the suggestion, made by the server's own rules; null where it cannot be made. */
export function withChange(session: Session, suggestion: Suggestion): Session | null {
  const change = changeOf(suggestion);
  return change && onTrack(session, suggestion, (track) => changed(track, change, suggestion.id ?? ""));
}

/**
 * The session as it would be without an applied suggestion; null where what stood there before is not known. An insert that
 * was added can be found; a control's earlier value comes from the track as it was, or from the facts the suggestion rests on.
 */
export function withoutChange(session: Session, suggestion: Suggestion, before: Track | undefined): Session | null {
  const change = changeOf(suggestion);
  return change && onTrack(session, suggestion, (track) => restored(track, change, before, suggestion.evidence.facts));
}

function onTrack(session: Session, suggestion: Suggestion, make: (track: Track) => Track | null): Session | null {
  const track = session.tracks.find((each) => each.id === suggestion.track_id);
  const made = track && make(track);
  return made ? { ...session, tracks: session.tracks.map((each) => (each === track ? made : each)) } : null;
}

const FieldOf = { volume: "volume", pan: "pan", inputGain: "input_gain" } as const;

function changed(track: Track, change: Change, id: string): Track | null {
  switch (change.type) {
    case "effect":
      return { ...track, inserts: [...track.inserts, insertOf(change, `suggested-${id}`)] };
    case "parameter":
      return { ...track, [FieldOf[change.paramName]]: change.value };
    case "routing":
      return { ...track, routing: change.destination };
    case "mixing":
      return { ...track, ...change.adjustments };
    case "automation":
      return null;
  }
}

type EffectChange = Extract<Change, { type: "effect" }>;

const insertOf = ({ effectType, settings = {} }: EffectChange, id: string): Insert => ({
  id, name: effectType, type: effectType, enabled: true, parameters: settings,
});

const FactOf = { volume: "fader_db", pan: "pan", inputGain: "input_gain_db" } as const;

function restored(track: Track, change: Change, before: Track | undefined, facts: Record<string, string>): Track | null {
  switch (change.type) {
    case "effect": {
      const place = track.inserts.findLastIndex((insert) => isThat(insert, change));
      return place < 0 ? null : { ...track, inserts: track.inserts.toSpliced(place, 1) };
    }
    case "parameter": {
      const field = FieldOf[change.paramName];
      const value = before?.[field] ?? figure(facts[FactOf[change.paramName]]);
      return value === undefined ? null : { ...track, [field]: value };
    }
    case "routing": {
      const routing = before?.routing ?? facts.routing;
      return routing === undefined ? null : { ...track, routing };
    }
    case "mixing": {
      const names = Object.keys(change.adjustments) as (keyof typeof change.adjustments)[];
      return before ? { ...track, ...Object.fromEntries(names.map((name) => [name, before[name]])) } : null;
    }
    case "automation":
      return null;
  }
}

/** As the server finds it for its undo: the same kind with the same settings, and not bypassed. */
function isThat(insert: Insert, { effectType, settings = {} }: EffectChange): boolean {
  const names = Object.keys(settings);
  return (
    insert.enabled && insert.type === effectType && Object.keys(insert.parameters).length === names.length &&
    names.every((name) => insert.parameters[name] === settings[name])
  );
}

function figure(text: string | undefined): number | undefined {
  const value = Number(text);
  return text && Number.isFinite(value) ? value : undefined;
}
