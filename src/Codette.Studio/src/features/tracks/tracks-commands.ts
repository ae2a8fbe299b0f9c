import type { Command } from "@/commands/registry";
import { words } from "@/text";
import { chooseFiles } from "./choose-files";
import { deleteSelected, duplicateSelected, selectedClip, splitSelected, trimEndToPlayhead, trimStartToPlayhead } from "./clip-actions";
import { importFiles } from "./import-files";
import { addMarker } from "./marker-actions";
import { addBus, addTrack } from "./track-actions";
import { fitSong, useView, zoomIn, zoomOut } from "./view-store";

const { group, ...say } = words.tracks.commands;
const hasClip = () => selectedClip() !== null;

/** Asks for files and gives each a track of its own, from the start of the song: stems then stand together. */
export async function addAudio(): Promise<void> {
  await importFiles(await chooseFiles(true), { trackId: null, seconds: 0 });
}

export const toggleFollow = () => useView.setState(({ follow }) => ({ follow: !follow }));

export const tracksCommands: readonly Command[] = [
  { id: "tracks.add-audio", label: say.addAudio, group, run: addAudio },
  { id: "tracks.add", label: say.addTrack, group, run: addTrack },
  { id: "tracks.add-bus", label: say.addBus, group, run: addBus },
  { id: "tracks.split", label: say.split, keys: "mod+e", group, run: splitSelected },
  { id: "tracks.duplicate", label: say.duplicate, keys: "mod+d", group, enabled: hasClip, run: duplicateSelected },
  { id: "tracks.delete", label: say.delete, keys: "delete", group, enabled: hasClip, run: deleteSelected },
  { id: "tracks.trim-start", label: say.trimStart, keys: "[", group, enabled: hasClip, run: trimStartToPlayhead },
  { id: "tracks.trim-end", label: say.trimEnd, keys: "]", group, enabled: hasClip, run: trimEndToPlayhead },
  { id: "tracks.marker", label: say.marker, keys: "shift+m", group, run: addMarker },
  { id: "tracks.zoom-in", label: say.zoomIn, keys: "=", group, run: zoomIn },
  { id: "tracks.zoom-out", label: say.zoomOut, keys: "-", group, run: zoomOut },
  { id: "tracks.fit", label: say.fit, keys: "f", group, run: fitSong },
  { id: "tracks.follow", label: say.follow, keys: "shift+f", group, run: toggleFollow },
];
