import { words } from "@/text";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const dayAndYear = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });

/** How many days ago, by the calendar of this machine. */
function daysAgo(date: Date, now: Date): number {
  const midnight = (each: Date) => new Date(each.getFullYear(), each.getMonth(), each.getDate()).getTime();
  return Math.round((midnight(now) - midnight(date)) / 86_400_000);
}

/** The time of today, else the day. */
export function shortTime(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (daysAgo(date, now) === 0) {
    return clock.format(date);
  }

  return (date.getFullYear() === now.getFullYear() ? day : dayAndYear).format(date);
}

/** Day and time, for those who want to know exactly. */
export const fullTime = (iso: string): string => `${dayAndYear.format(new Date(iso))}, ${clock.format(new Date(iso))}`;

/** Under what a conversation is listed. */
export function ageOf(iso: string, now = new Date()): string {
  const days = daysAgo(new Date(iso), now);
  return days <= 0 ? words.chat.today : days === 1 ? words.chat.yesterday : words.chat.earlier;
}
