import { useEffect } from "react";
import { create } from "zustand";

/** Something a person can do, from the keyboard, the palette or the list of keys. */
export interface Command {
  id: string;
  label: string;
  /** `space`, `mod+z`, `shift+left`, `r`; `mod` is ⌘ or Ctrl. */
  keys?: string;
  /** Under what it is listed. */
  group: string;
  /** Left out where it cannot be done now. */
  enabled?(): boolean;
  run(): unknown;
}

export const useRegistry = create<{ commands: readonly Command[] }>(() => ({ commands: [] }));

/** Offers commands as long as the component lives; the list has to be the same object as long as it says the same. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    useRegistry.setState((state) => ({ commands: [...state.commands, ...commands] }));
    return () => useRegistry.setState((state) => ({ commands: state.commands.filter((command) => !commands.includes(command)) }));
  }, [commands]);
}

const Names: Record<string, string> = { " ": "space", arrowleft: "left", arrowright: "right", arrowup: "up", arrowdown: "down", escape: "esc" };

/** The keys of an event as commands write them. */
export function keysOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const name = Names[key] ?? key;
  const shift = event.shiftKey && (name.length > 1 || /[a-z]/.test(name)); // the shift of "?" is part of the sign
  return [(event.metaKey || event.ctrlKey) && "mod", shift && "shift", event.altKey && "alt", name].filter(Boolean).join("+");
}

/** The command of a key; what can be done only now goes before what can always be done. */
function commandOf(keys: string): Command | undefined {
  const fitting = useRegistry.getState().commands.filter((each) => each.keys === keys && (each.enabled?.() ?? true));
  return fitting.find((each) => each.enabled) ?? fitting[0];
}

/** Runs the command of a key, unless the key is text, or belongs to the control that has the focus. */
export function listenToKeys(target: Window): () => void {
  const hear = (event: KeyboardEvent) => {
    const keys = keysOf(event);
    if (event.defaultPrevented || event.isComposing || belongsToFocus(event.target, keys)) {
      return;
    }

    const command = commandOf(keys);
    if (command) {
      event.preventDefault();
      command.run();
    }
  };
  target.addEventListener("keydown", hear);
  return () => target.removeEventListener("keydown", hear);
}

function belongsToFocus(target: EventTarget | null, keys: string): boolean {
  if (!(target instanceof HTMLElement) || document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) {
    return keys !== "mod+k" && target instanceof HTMLElement;
  }

  if (target.matches("input, textarea, select, [contenteditable=true]")) {
    return !keys.startsWith("mod+k");
  }

  if (target.matches('button, a, [role="tab"], [role="switch"]')) {
    return (keys === "space" || keys === "enter") && target.matches(":focus-visible"); // after a click, space plays
  }

  return target.matches('[role="slider"]') && /^(shift\+)?(left|right|up|down|home|end|pageup|pagedown)$/.test(keys);
}
