/** A piece of a source on the timeline, all in seconds. */
export interface ClipSpan {
  /** Equal for what is the same clip of the same track with the same values. */
  key: string;
  track: string;
  source: string;
  start: number;
  offset: number;
  length: number;
  /** How long its source is. */
  sourceLength: number;
}

/** A stretch of the timeline played without a jump: `position` sounds at `context`, until `end`. */
export interface Pass {
  /** Context seconds. */
  context: number;
  /** Timeline seconds. */
  position: number;
  /** Timeline seconds; Infinity when nothing ends it. */
  end: number;
}

export interface Voice {
  clip: ClipSpan;
  /** Context seconds. */
  when: number;
  /** Where in the source it begins, seconds. */
  offset: number;
  duration: number;
  /** Edges inside the recording are faded; the recording's own start and end are not. */
  fadeIn: boolean;
  fadeOut: boolean;
}

const Inside = 1e-4;

/** What has to start in a pass from context second `from` (included) to `to` (not included). What a pass begins inside of starts with it. */
export function planVoices(clips: readonly ClipSpan[], pass: Pass, from: number, to: number): Voice[] {
  const voices: Voice[] = [];
  for (const clip of clips) {
    const begin = Math.max(clip.start, pass.position);
    const available = Math.min(clip.length, clip.sourceLength - clip.offset);
    const end = Math.min(clip.start + available, pass.end);
    const when = pass.context + (begin - pass.position);
    if (end - begin < Inside || when < from || when >= to) continue;
    const offset = clip.offset + (begin - clip.start);
    voices.push({
      clip, when, offset, duration: end - begin,
      fadeIn: offset > Inside,
      fadeOut: offset + (end - begin) < clip.sourceLength - Inside,
    });
  }
  return voices;
}

export interface Beat {
  when: number;
  accent: boolean;
}

/** The beats of a pass between two context seconds; the first of a bar is accented. */
export function planBeats(tempo: number, beats: number, unit: number, pass: Pass, from: number, to: number): Beat[] {
  const length = (60 / tempo) * (4 / unit);
  const planned: Beat[] = [];
  const first = pass.position + Math.max(0, from - pass.context);
  for (let beat = Math.ceil(first / length - 1e-9); ; beat++) {
    const position = beat * length;
    const when = pass.context + (position - pass.position);
    if (when >= to || position >= pass.end - 1e-9) return planned;
    if (when >= from - 1e-9) planned.push({ when, accent: beat % beats === 0 });
  }
}

/** The pass that follows one which a loop ends. */
export function nextPass(pass: Pass, loopStart: number): Pass {
  return { context: pass.context + (pass.end - pass.position), position: loopStart, end: pass.end };
}
