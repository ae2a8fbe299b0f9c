import { positionNow } from "@/playback/playback-store";
import { newId, putMarker, removeMarker, setMarker } from "@/session/edits";
import type { Marker } from "@/session/model";
import { change, useSession } from "@/session/session-store";
import { words } from "@/text";

const { changes } = words.tracks;

export function addMarker(): void {
  const count = useSession.getState().session?.markers.length ?? 0;
  change(changes.addMarker, [putMarker({ id: newId("marker"), name: words.tracks.newMarker(count + 1), seconds: positionNow() })]);
}

export function moveMarker(marker: Marker, seconds: number): void {
  if (seconds !== marker.seconds) {
    change(changes.moveMarker(marker.name), [setMarker(marker.id, { seconds })]);
  }
}

export function renameMarker(marker: Marker, name: string): void {
  const trimmed = name.trim().slice(0, 200);
  if (trimmed && trimmed !== marker.name) {
    change(changes.renameMarker(trimmed), [setMarker(marker.id, { name: trimmed })]);
  }
}

export const deleteMarker = (marker: Marker) => change(changes.deleteMarker(marker.name), [removeMarker(marker.id)]);
