import { effects, settle } from "@/engine";
import { moveInsert, newId, putInsert, removeInsert, setInsert } from "@/session/edits";
import type { Insert, Track } from "@/session/model";
import { words } from "@/text";
import { changeChannel } from "./change-channel";
import { nameOf } from "./channels";
import { closeInsert, openInsert, useOpenInsert } from "./open-insert";

const { changes } = words.mixer;

/** The server takes no more on one track. */
export const MostInserts = 32;

/** Puts an effect at the end of the chain, with all its usual settings, and opens it. */
export function addInsert(track: Track, type: string): void {
  const effect = effects[type];
  if (effect && track.inserts.length < MostInserts) {
    const insert: Insert = { id: newId("insert"), name: effect.label, type, enabled: true, parameters: settle(effect.parameters, {}) };
    changeChannel(track, changes.addInsert(insert.name, nameOf(track)), [putInsert(track.id, insert)]);
    openInsert(track.id, insert.id);
  }
}

export function dropInsert(track: Track, insert: Insert): void {
  changeChannel(track, changes.removeInsert(insert.name, nameOf(track)), [removeInsert(track.id, insert.id)]);
  if (useOpenInsert.getState().insertId === insert.id) {
    closeInsert();
  }
}

/** @param index Its place among the others; where it already is, nothing happens. */
export function placeInsert(track: Track, insert: Insert, index: number): void {
  const from = track.inserts.findIndex((each) => each.id === insert.id);
  if (index !== from && index >= 0 && index < track.inserts.length) {
    changeChannel(track, changes.moveInsert(insert.name, nameOf(track)), [moveInsert(track.id, insert.id, index)]);
  }
}

export function bypassInsert(track: Track, insert: Insert): void {
  changeChannel(track, changes.bypass(insert.name, insert.enabled), [setInsert(track.id, insert.id, { enabled: !insert.enabled })]);
}

/** @param label What is set, as its control says it. */
export function setParameters(track: Track, insert: Insert, label: string, parameters: Record<string, number>, gesture?: string): void {
  changeChannel(track, changes.parameter(label, insert.name), [setInsert(track.id, insert.id, { parameters })], gesture);
}

export function resetInsert(track: Track, insert: Insert, usual: Record<string, number>): void {
  changeChannel(track, changes.resetInsert(insert.name), [setInsert(track.id, insert.id, { parameters: usual })]);
}
