import type { Command } from "@/commands/registry";
import { redo, undo } from "@/session/session-store";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { showTab, useLayout } from "./layout-store";
import { openPage } from "./page";

const { shell } = words;

export function undoAndTell(): void {
  const label = undo();
  notify({ kind: "info", text: label ? shell.undone(label) : shell.nothingToUndo });
}

export function redoAndTell(): void {
  const label = redo();
  notify({ kind: "info", text: label ? shell.redone(label) : shell.nothingToRedo });
}

/** What belongs to no feature. */
export const generalCommands: readonly Command[] = [
  { id: "undo", label: words.common.undo, keys: "mod+z", group: shell.groups.general, run: undoAndTell },
  { id: "redo", label: words.common.redo, keys: "mod+shift+z", group: shell.groups.general, run: redoAndTell },
  { id: "redo-y", label: words.common.redo, keys: "mod+y", group: shell.groups.general, run: redoAndTell },
  { id: "palette", label: shell.openPalette, keys: "mod+k", group: shell.groups.general, run: () => useLayout.setState({ palette: true }) },
  { id: "keys", label: shell.openKeys, keys: "?", group: shell.groups.general, run: () => useLayout.setState({ keys: true }) },
  { id: "tour", label: shell.takeTour, group: shell.groups.general, run: () => useLayout.setState({ tour: true }) },
  { id: "mixer", label: shell.showMixer, keys: "x", group: shell.groups.view, run: () => useLayout.setState(({ mixer }) => ({ mixer: !mixer })) },
  { id: "assistant", label: shell.showAssistant, keys: "a", group: shell.groups.view, run: () => useLayout.setState(({ assistant }) => ({ assistant: !assistant })) },
  { id: "chat", label: shell.views.chat, keys: "1", group: shell.groups.view, run: () => showTab("chat") },
  { id: "suggestions", label: shell.views.suggestions, keys: "2", group: shell.groups.view, run: () => showTab("suggestions") },
  { id: "studio", label: shell.openStudio, keys: "g", group: shell.groups.view, run: () => openPage("studio") },
  { id: "health", label: shell.openHealth, keys: "h", group: shell.groups.view, run: () => openPage("health") },
];
