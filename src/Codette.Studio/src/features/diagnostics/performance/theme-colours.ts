export type Colour = "accent" | "good" | "warn" | "bad" | "ink-soft" | "line" | "panel";

/** The theme's colours as a canvas takes them: `light-dark()` and variables are resolved on an element that has them. */
export function readColours(place: HTMLElement): (colour: Colour) => string {
  const probe = document.createElement("span");
  place.append(probe);
  const known = new Map<Colour, string>();
  const read = (colour: Colour): string => {
    probe.style.color = `var(--color-${colour})`;
    return getComputedStyle(probe).color;
  };
  for (const colour of ["accent", "good", "warn", "bad", "ink-soft", "line", "panel"] as const) {
    known.set(colour, read(colour));
  }

  probe.remove();
  return (colour) => known.get(colour) ?? "currentColor";
}

/** Tells when the theme may have changed: by the system, or by the page's own switch on the root element. */
export function onThemeChange(tell: () => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", tell);
  const page = new MutationObserver(tell);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "style", "data-theme"] });
  return () => {
    system.removeEventListener("change", tell);
    page.disconnect();
  };
}
