import { COMPONENTS, type Component } from "@congruence/domain/facts";
import { components } from "@congruence/i18n/components";
import { useMessages } from "../platform/language.tsx";
import { names } from "../platform/names.ts";

export { COMPONENTS, type Component };

const SHAPES: Record<Component, React.ReactNode> = {
  touchpoints: <circle fill="currentColor" cx="8" cy="8" r="6" />,
  channels: (
    <path
      fill="currentColor"
      d="M2.500 2h2.800v12H2.500zM6.600 2h2.800v12H6.600zM10.700 2h2.800v12h-2.800z"
    />
  ),
  contents: <path fill="currentColor" d="M2.500 2.500h11v11h-11z" />,
  services: <path fill="currentColor" d="M1.500 11.500a6.500 6.500 0 0 1 13 0z" />,
  mechanics: (
    <g fill="none" stroke="currentColor" strokeWidth="2.200">
      <circle cx="5.600" cy="8" r="3.600" />
      <circle cx="10.400" cy="8" r="3.600" />
    </g>
  ),
  offer: <path fill="currentColor" d="M8 1 15 8l-7 7-7-7z" />,
};

type Props = {
  component: Component;
  size?: number;
  /** The organisation's own name for it; the product's when left out. */
  name?: string;
  className?: string;
};

/** The sign of one of the six components alone: disc, bars, square, dome, rings or lozenge, with its name for ears. */
export function ComponentSign({ component, size = 16, name, className }: Props) {
  const t = useMessages(components);
  return (
    <svg
      className={names("sign", `c-${component}`, className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={name ?? t.component[component]}
    >
      {SHAPES[component]}
    </svg>
  );
}

/** The sign beside the component's name in ink. */
export function ComponentName({ component, size = 14, name, className }: Props) {
  const t = useMessages(components);
  return (
    <span className={names("component", className)}>
      <svg
        className={`sign c-${component}`}
        width={size}
        height={size}
        viewBox="0 0 16 16"
        aria-hidden="true"
      >
        {SHAPES[component]}
      </svg>
      {name ?? t.component[component]}
    </span>
  );
}
