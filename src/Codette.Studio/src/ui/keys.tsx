const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/** Keys as this machine writes them: `mod` is ⌘ or Ctrl. */
export function Keys({ keys }: { keys: string }) {
  return (
    <kbd className="inline-flex gap-0.5 font-sans text-2xs text-ink-soft">
      {keys.split("+").map((key) => (
        <span key={key} className="min-w-4 rounded border border-line bg-sunken px-1 text-center">
          {written(key)}
        </span>
      ))}
    </kbd>
  );
}

function written(key: string): string {
  const named: Record<string, string> = { mod: isApple ? "⌘" : "Ctrl", shift: isApple ? "⇧" : "Shift", space: "Space", left: "←", right: "→", up: "↑", down: "↓" };
  return named[key] ?? key.toUpperCase();
}
