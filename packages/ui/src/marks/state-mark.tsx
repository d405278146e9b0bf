import { states } from "@congruence/i18n/states";
import type { ReactNode } from "react";
import { useMessages } from "../platform/language.tsx";
import { names } from "../platform/names.ts";

export const OBJECTIVE_STATES = [
  "onTrack",
  "atRisk",
  "offTrack",
  "unattended",
  "unknown",
  "exceeded",
  "noObjective",
] as const;
export type ObjectiveState = (typeof OBJECTIVE_STATES)[number];

/** The shape and colour of a state: what any mark, tint or word about it uses. */
export type Tone = "ok" | "risk" | "off" | "unknown" | "done";
export type MarkShape =
  | "disc"
  | "triangle"
  | "square"
  | "hourglass"
  | "ring"
  | "check"
  | "barred"
  | "warning";

const SHAPES: Record<MarkShape, ReactNode> = {
  disc: <circle fill="currentColor" cx="8" cy="8" r="5.500" />,
  triangle: <path fill="currentColor" d="M8 2 15 14H1z" />,
  square: <path fill="currentColor" fillRule="evenodd" d="M2.500 2.500h11v11h-11zM5 7.100v1.800h6V7.100z" />,
  hourglass: (
    <path
      fill="none"
      stroke="currentColor"
      strokeWidth="1.800"
      strokeLinejoin="round"
      d="M3.500 2.500h9L8 8zM3.500 13.500h9L8 8z"
    />
  ),
  ring: (
    <circle
      fill="none"
      stroke="currentColor"
      strokeWidth="1.800"
      strokeDasharray="2.400 2"
      cx="8"
      cy="8"
      r="5.200"
    />
  ),
  check: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 2.200a5.800 5.800 0 1 1 0 11.600A5.800 5.800 0 0 1 8 2.200zm-.9 8.300 4.100-4.300-1.100-1-3 3.200-1.300-1.300-1.100 1z"
    />
  ),
  barred: (
    <path
      fill="none"
      stroke="currentColor"
      strokeWidth="1.600"
      d="M8 2.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11zM4.200 11.800l7.600-7.600"
    />
  ),
  warning: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 1.800 15 14H1zM7.300 6.200v3.900h1.400V6.200zm0 5v1.400h1.400v-1.400z"
    />
  ),
};

const LOOK: Record<ObjectiveState, { shape: MarkShape; tone: Tone }> = {
  onTrack: { shape: "disc", tone: "ok" },
  atRisk: { shape: "triangle", tone: "risk" },
  offTrack: { shape: "square", tone: "off" },
  unattended: { shape: "hourglass", tone: "off" },
  unknown: { shape: "ring", tone: "unknown" },
  exceeded: { shape: "check", tone: "done" },
  noObjective: { shape: "barred", tone: "unknown" },
};

/** The tint class of a cell that holds something in this state: "t-ok", "t-risk", "t-off", "t-unknown". */
export function stateTint(state: ObjectiveState): string {
  if (state === "noObjective") return "hatched";
  const { tone } = LOOK[state];
  return `t-${tone === "done" ? "ok" : tone}`;
}

/** A bare shape in its tone; `label` says it to those who do not see it, without it the shape is decoration. */
export function Mark({
  shape,
  tone,
  size = 11,
  label,
  className,
}: {
  shape: MarkShape;
  tone: Tone;
  size?: number;
  label?: string;
  className?: string;
}) {
  return (
    <svg
      className={names("mark", `s-${tone}`, className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined ? "true" : undefined}
    >
      {SHAPES[shape]}
    </svg>
  );
}

/** The shape and the word of an objective's state; `children` in place of the word. */
export function StateMark({ state, children }: { state: ObjectiveState; children?: ReactNode }) {
  const t = useMessages(states);
  const { shape, tone } = LOOK[state];
  return (
    <span className={`state s-${tone}`}>
      <Mark shape={shape} tone={tone} />
      {children ?? t.objective[state]}
    </span>
  );
}

/** The shape alone, its word as its name: in a cell, or in a row of many. */
export function StateSign({ state, size = 10 }: { state: ObjectiveState; size?: number }) {
  const t = useMessages(states);
  return <Mark {...LOOK[state]} size={size} label={t.objective[state]} />;
}

/** Many states in a row, one shape each, in the order given. */
export function StateMarks({ states: all }: { states: readonly ObjectiveState[] }) {
  return (
    <span className="marks">
      {all.map((state, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes without identity, drawn in order
        <StateSign key={index} state={state} size={11} />
      ))}
    </span>
  );
}

/** Any other word with a shape and a tone: a verdict, a weight, a health light. */
export function Status({ shape, tone, children }: { shape: MarkShape; tone: Tone; children: ReactNode }) {
  return (
    <span className={`state s-${tone}`}>
      <Mark shape={shape} tone={tone} />
      {children}
    </span>
  );
}

/** What the shapes mean, for the line above a matrix; only the states given. */
export function StateLegend({
  states: shown = OBJECTIVE_STATES,
  children,
}: {
  states?: readonly ObjectiveState[];
  children?: ReactNode;
}) {
  return (
    <p className="legend">
      {children}
      {shown.map((state) => (
        <StateMark key={state} state={state} />
      ))}
    </p>
  );
}
