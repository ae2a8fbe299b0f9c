const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const round = (value: number, digits = 1) => String(Math.abs(Number(value.toFixed(digits))));
const sign = (value: number) => (value > 0 ? "+" : value < 0 ? "−" : "");
const db = (value: number) => (value <= -60 ? "silent" : `${sign(value)}${round(value)} dB`);
const panned = (pan: number) => (Math.round(pan * 100) === 0 ? "centre" : `${Math.abs(Math.round(pan * 100))} % ${pan < 0 ? "left" : "right"}`);
const place = (pan: number) => (Math.round(pan * 100) === 0 ? "the centre" : panned(pan));
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export const suggestions = {
  lists: "Which suggestions",
  states: { offered: "Open", applied: "Applied", dismissed: "Dismissed" },
  filter: "What to look at",
  kinds: { general: "Everything", mixing: "Mixing", "gain-staging": "Levels", mastering: "Mastering" },
  refresh: "Look at the mix again",
  looking: "Looking at the mix",
  list: "Suggestions",

  nothing: "Nothing to suggest",
  nothingWhy: {
    general: "No rule found anything to improve in this mix. That is about levels, pans, inserts and routing; your ears decide the rest.",
    mixing: "No rule found anything to improve in the mix.",
    "gain-staging": "The faders and gains give no cause for advice.",
    mastering: "The master gives no cause for advice.",
  },
  noneApplied: "Nothing is applied",
  noneAppliedWhy: "What you apply is listed here, and can be undone from here.",
  noneDismissed: "Nothing is dismissed",
  noneDismissedWhy: "What you put aside is listed here, and can be taken back.",
  failed: "The suggestions could not be read.",
  unsavedMix: (changes: number) => `${count(changes, "change is", "changes are")} not saved yet; these suggestions rest on the mix before.`,
  showMore: "Show older ones",

  categories: {
    "gain-staging": "Levels", eq: "EQ", compression: "Compression", dynamics: "Dynamics", reverb: "Reverb", delay: "Delay",
    stereo: "Stereo", routing: "Routing", mastering: "Mastering", workflow: "Workflow",
  } as Readonly<Record<string, string>>,
  factNames: {
    fader_db: "Fader", highest_fader_db: "Highest other fader", lead_fader_db: "Lead's fader", master_fader_db: "Master's fader",
    input_gain_db: "Input gain", predicted_rise_db: "Predicted rise", mean_pan: "Mean pan", tempo_bpm: "Tempo", delay_ms: "Delay",
    faders_near_unity: "Faders near 0 dB", track_type: "Kind of track", focus: "Asked for",
  } as Readonly<Record<string, string>>,
  origins: {
    session: "Read from the stored session",
    daw_context: "Read from the mix that was sent",
    request: "General advice, not read from your mix",
  } as Readonly<Record<string, string>>,
  panFact: panned,
  confidence: "Confidence",
  percent: (share: number) => `${Math.round(share * 100)} %`,
  why: (title: string) => `Background: ${title}`,
  knowledgeFailed: (why: string) => `The background could not be read: ${why}`,
  sourceNames: { PRACTICE: "common studio practice", PHY: "physics", THEORY: "music theory" } as Readonly<Record<string, string>>,
  documented: (source: string) => `Documented by ${source}.`,

  /** In the present of what Apply will do, and in the past of what it did. */
  addsEffect: (done: boolean, effect: string, track: string, settings: string) => `${done ? "Added" : "Adds"} ${effect} to ${track}${settings && `: ${settings}`}`,
  setsFader: (done: boolean, track: string, value: number, now?: number) => `${done ? "Set" : "Sets"} the fader of ${track} to ${db(value)}${nowIs(now, db)}`,
  setsPan: (done: boolean, track: string, value: number, now?: number) => `${done ? "Panned" : "Pans"} ${track} to ${place(value)}${nowIs(now, panned)}`,
  setsGain: (done: boolean, track: string, value: number, now?: number) => `${done ? "Set" : "Sets"} the input gain of ${track} to ${db(value)}${nowIs(now, db)}`,
  routes: (done: boolean, track: string, to: string) => `${done ? "Routed" : "Routes"} ${track} to ${to}`,
  adjusts: (track: string, what: string) => `On ${track}: ${what}`,
  automates: (what: string) => `Writes a point of ${what} automation`,
  aMaster: "the master",
  aTrack: "a track",
  adjustments: {
    volume: (value: number) => `fader to ${db(value)}`,
    pan: (value: number) => `pan to ${panned(value)}`,
    muted: (on: boolean) => (on ? "mute" : "unmute"),
    soloed: (on: boolean) => (on ? "solo" : "solo off"),
    armed: (on: boolean) => (on ? "arm" : "disarm"),
  },
  an: (label: string) => (/^(EQ|[AEIO])/.test(label) ? `an ${lowerLabel(label)}` : `a ${lowerLabel(label)}`),
  setting: (label: string, value: number, unit: string) =>
    unit === ":1" ? `${lowerLabel(label)} ${round(value)}:1` : `${lowerLabel(label)} ${value < 0 ? "−" : ""}${round(value, 2)}${unit && ` ${unit}`}`,
  band: (gain: number, hz: number, q: number | undefined) => `${sign(gain)}${round(gain)} dB at ${round(hz, 0)} Hz${q === undefined ? "" : ` (Q ${round(q, 2)})`}`,

  apply: "Apply",
  undo: "Undo",
  dismiss: "Dismiss",
  takeBack: "Take back",
  helpful: "This was useful",
  unhelpful: "This was not useful",
  applied: "Applied",
  dismissedLine: (title: string) => `Dismissed: ${title}`,

  noAutomation: "The studio has no automation lanes, so it cannot do this. Play or draw it in your DAW.",
  noTrack: "This is advice for the mix as a whole; there is no one track to change.",
  trackGone: "The stored session does not have this track (any more).",
  notRead: "The session has not been read yet.",
  unknownChange: "The studio does not know how to make this change; do it by hand.",
  notSaved: "Your latest changes are not saved yet, so nothing was applied. Try again as soon as they are.",
  onlyRecorded: "The server only noted this: its session does not have the track, so nothing was changed. Undo it, and look at the mix again.",
  targetChanged: "What this suggestion set was changed since, by you or by somebody else, so it was not undone. Set it back by hand on the track.",
  changedElsewhere: "This suggestion was changed in another place at the same moment. Its new state is shown; try again if you still want to.",

  compare: "Compare",
  stopComparing: "End comparison",
  comparing: "Comparison at matched loudness",
  asItIs: "As it is",
  withIt: "With it",
  withoutIt: "Without it",
  measuring: "Measuring how loud both are",
  lufs: (lufs: number) => (!Number.isFinite(lufs) ? "silent" : `${lufs < 0 ? "−" : ""}${Math.abs(lufs).toFixed(1)} LUFS`),
  trimmed: (trimDb: number) => (trimDb < -0.05 ? `trim −${Math.abs(trimDb).toFixed(1)} dB` : "no trim"),
  measuredOver: (from: number, to: number) => `Measured over ${clock(from)} to ${clock(to)}.`,
  compareKeys: "A and B switch, Escape ends it.",
  playThere: "Play this part",
  silent: "Nothing sounds in the part that was measured, so there is nothing to compare.",
  missingSources: (number: number) => `${count(number, "recording is", "recordings are")} not in this browser, and not heard in it.`,
  compareFailed: (why: string) => `The comparison could not be made: ${why}`,
  sessionChanged: "The session was changed, so the comparison has ended.",
  endComparison: "End the comparison",
  hear: (side: string) => `Hear ${side} of the comparison`,
  group: "Suggestions",
  noCompare: {
    impossible: "It cannot be heard before it is made: the studio cannot make this change.",
    noBefore: "What stood there before is not known in this tab, so it cannot be compared.",
    noClips: "Nothing is on the timeline yet, so there is nothing to hear.",
    noEffect: "The studio's sound does not have this effect, so there would be nothing to hear.",
    inaudible: "It changes nothing that can be heard.",
  },
};

const nowIs = (now: number | undefined, say: (value: number) => string) => (now === undefined ? "" : ` (now ${say(now)})`);

function lowerLabel(label: string): string {
  return label === "EQ" ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
