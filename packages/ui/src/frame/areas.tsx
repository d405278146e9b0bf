import { frame } from "@congruence/i18n/frame";
import { type ReactNode, useRef } from "react";
import { Icon } from "../icons.tsx";
import { useClosingDetails } from "../platform/closing-details.ts";
import { useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";
import { Brand } from "./brand.tsx";

export const AREAS = [
  "home",
  "experience",
  "organisation",
  "skills",
  "staffing",
  "objectives",
  "rituals",
  "symmetry",
  "performance",
  "administration",
] as const;
export type AreaKey = (typeof AREAS)[number];

/** An area the person may open; `waiting` counts what asks for them there. */
export type Area = { key: AreaKey; href: string; waiting?: number };

function AreaLink({ area, current, size }: { area: Area; current: boolean; size: number }) {
  const t = useMessages(frame);
  return (
    <Link href={area.href} aria-current={current ? "page" : undefined}>
      <Icon name={area.key} size={size} />
      {t.areas[area.key]}
      {area.waiting ? (
        <span className="waiting">
          {area.waiting}
          <span className="sr"> {t.waiting(area.waiting)}</span>
        </span>
      ) : null}
    </Link>
  );
}

/** The rail at the left: the areas the person may open and nothing else; administration stands apart. */
export function Rail({
  areas,
  current,
  homeHref,
  foot,
}: {
  areas: readonly Area[];
  current?: AreaKey;
  homeHref: string;
  foot?: ReactNode;
}) {
  const t = useMessages(frame);
  const apart = areas.filter((area) => area.key === "administration");
  return (
    <nav className="rail" aria-label={t.areasLabel}>
      <div className="rail-in">
        <Brand href={homeHref} name={t.product} />
        <div className="areas">
          {areas
            .filter((area) => area.key !== "administration")
            .map((area) => (
              <AreaLink key={area.key} area={area} current={area.key === current} size={16} />
            ))}
          {apart.map((area) => (
            <div key={area.key} className="apart">
              <AreaLink area={area} current={area.key === current} size={16} />
            </div>
          ))}
        </div>
        {foot ? <p className="rail-foot">{foot}</p> : null}
      </div>
    </nav>
  );
}

const PREFERRED: readonly AreaKey[] = ["home", "experience", "organisation", "objectives"];

/** The bar at the bottom of a phone: four areas and "More", which holds the others, administration among them, and the tools given. */
export function TabBar({
  areas,
  current,
  children,
}: {
  areas: readonly Area[];
  current?: AreaKey;
  children?: ReactNode;
}) {
  const t = useMessages(frame);
  const ref = useRef<HTMLDetailsElement>(null);
  useClosingDetails(ref);
  const preferred = areas.filter((area) => PREFERRED.includes(area.key));
  const others = areas.filter((area) => !PREFERRED.includes(area.key) && area.key !== "administration");
  const first = [...preferred, ...others].slice(0, 4);
  const rest = areas.filter((area) => !first.includes(area));
  const inRest = rest.some((area) => area.key === current);
  return (
    <nav className="tabbar" aria-label={t.areasLabel}>
      {first.map((area) => (
        <AreaLink
          key={area.key}
          area={{ key: area.key, href: area.href }}
          current={area.key === current}
          size={20}
        />
      ))}
      <details ref={ref} data-current={inRest || undefined}>
        <summary>
          <Icon name="more" size={20} />
          {t.more}
        </summary>
        <div className="more">
          {rest.map((area) => (
            <AreaLink key={area.key} area={area} current={area.key === current} size={20} />
          ))}
          {children}
        </div>
      </details>
    </nav>
  );
}
