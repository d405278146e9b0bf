import { frame } from "@congruence/i18n/frame";
import type { ReactNode } from "react";
import { useMessages } from "../platform/language.tsx";
import { Link } from "../platform/link.tsx";
import { names } from "../platform/names.ts";
import { type Area, type AreaKey, Rail, TabBar } from "./areas.tsx";
import { BrandMark } from "./brand.tsx";

export type FrameProps = {
  organisation: string;
  areas: readonly Area[];
  current?: AreaKey;
  homeHref?: string;
  /** `<ObservationDay>`: the date the page shows. */
  day?: ReactNode;
  /** `<CommandPalette>` or a link to the search page. */
  search?: ReactNode;
  /** Language, theme and account, in this order. */
  tools?: ReactNode;
  /** The same tools for "More" on a phone, as links and forms. */
  phoneTools?: ReactNode;
  /** `<PastBanner>` or `<CompareBanner>`; the bar then changes places with its ink and the page is framed. */
  banner?: ReactNode;
  /** A line at the foot of the rail. */
  foot?: ReactNode;
  children: ReactNode;
};

/** Rail, bar and page; on a phone the rail becomes a bar at the bottom. */
export function Frame(props: FrameProps) {
  const {
    organisation,
    areas,
    current,
    homeHref = "/",
    day,
    search,
    tools,
    phoneTools,
    banner,
    foot,
    children,
  } = props;
  const t = useMessages(frame);
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <div className={names("app", banner ? "past" : null)}>
        <Rail areas={areas} current={current} homeHref={homeHref} foot={foot} />
        <header className="top">
          <Link href={homeHref} className="org">
            {organisation}
          </Link>
          {day ? <span className="sep" /> : null}
          {day}
          {search}
          <div className="tools">{tools}</div>
        </header>
        <main id="main" tabIndex={-1}>
          {banner}
          <div className="page">{children}</div>
        </main>
        <TabBar areas={areas} current={current}>
          {phoneTools}
        </TabBar>
      </div>
    </>
  );
}

/** A page without the frame: sign-in, first run, a respondent's question. `end` stands at the right of the mark. */
export function BarePage({
  name,
  end,
  foot,
  wide,
  children,
}: {
  /** The organisation's or the product's name, beside the mark. */
  name?: string;
  end?: ReactNode;
  foot?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = useMessages(frame);
  return (
    <div className={names("bare-page", wide && "wide")}>
      <header>
        <span className="brand">
          <BrandMark />
          {name ?? t.product}
        </span>
        {end}
      </header>
      <main id="main">{children}</main>
      {foot ? <footer>{foot}</footer> : null}
    </div>
  );
}
