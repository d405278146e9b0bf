import { isDay } from "@congruence/domain/calendar";
import { done } from "@congruence/i18n/done";
import { frame as frameWords } from "@congruence/i18n/frame";
import {
  AccountMenu,
  type Area,
  type AreaKey,
  CommandPalette,
  CompareBanner,
  Flash,
  Frame,
  LanguageToggle,
  ObservationDay,
  PastBanner,
  SubmitButton,
  ThemeToggle,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Outlet, useLoaderData, useLocation, useMatches, useNavigate } from "@remix-run/react";
import { searchFor } from "~/components/search-for";
import { readFlash } from "~/lib/flash.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { useRoot } from "~/root";
import { commandsFor } from "./commands";

export async function loader(args: LoaderFunctionArgs) {
  const { me, observation } = await signed(args);
  const left = readFlash(args.request, args.context.secureCookies);
  const answer = { me, observation, flash: left?.flash ?? null };
  return left ? data(answer, { headers: { "Set-Cookie": left.header } }) : answer;
}

/** The area that an address belongs to. */
function areaOf(path: string): AreaKey | undefined {
  const first = path.split("/")[1] ?? "";
  if (first === "") return "home";
  if (["organisation", "units", "people", "allocations", "changes", "pools"].includes(first))
    return "organisation";
  if (first === "experience") return "experience";
  if (first === "admin") return "administration";
  return undefined;
}

/** Pages of a day: their address may name one. The others stand outside time. */
const DATED = ["home", "experience", "organisation"] as const;

/** How much changed between the two days that the page compares; null on any other page. */
function useCompared(): string | null {
  const data = useMatches().at(-1)?.data as { compared?: unknown } | null | undefined;
  return typeof data?.compared === "string" ? data.compared : null;
}

export default function FrameLayout() {
  const { me, observation, flash } = useLoaderData<typeof loader>();
  const { theme } = useRoot();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const words = useMessages(frameWords);
  const told = useMessages(done);
  const language = useLanguage();
  const compared = useCompared();
  const current = areaOf(pathname);
  const query = Object.fromEntries(new URLSearchParams(search));
  const comparing = pathname === "/changes" && isDay(query.from) && isDay(query.to);
  const dated =
    pathname === "/search" ||
    (current !== undefined && (DATED as readonly string[]).includes(current) && !comparing);
  const at = (href: string) =>
    dated && observation.when !== "today" ? `${href}?on=${observation.on}` : href;
  const areas: Area[] = [
    { key: "home", href: at("/") },
    { key: "experience", href: at("/experience") },
    { key: "organisation", href: at("/organisation") },
    ...(me.may.some((action) =>
      ["account.manage", "import.run", "settings.change", "audit.read"].includes(action),
    )
      ? [{ key: "administration" as const, href: "/admin" }]
      : []),
  ];
  const here = pathname + search;
  const toggles = { action: "/preferences", returnTo: here };
  const role = told.roles[me.account.role];
  const past =
    dated && observation.when !== "today" ? (
      <PastBanner
        on={observation.on}
        today={me.today}
        todayHref={pathname}
        changesHref={
          observation.when === "past"
            ? `/changes?from=${observation.on}&to=${me.today}`
            : `/changes?from=${me.today}&to=${observation.on}`
        }
      />
    ) : undefined;
  const banner =
    comparing && isDay(query.from) && isDay(query.to) ? (
      <CompareBanner from={query.from} to={query.to}>
        {compared}
      </CompareBanner>
    ) : (
      past
    );
  const pages = areas.map((area) => ({ key: area.key, label: words.areas[area.key], href: area.href }));
  const commands = commandsFor(me, language, {
    past: dated && observation.when === "past",
    keepDay: (path) => (dated ? keepingDay(path, observation) : path),
  });

  return (
    <Frame
      organisation={me.organisation.name}
      areas={areas}
      current={current}
      foot={me.organisation.demonstration ? words.demonstration : null}
      banner={banner}
      day={
        <ObservationDay
          today={me.today}
          on={dated ? observation.on : me.today}
          between={
            comparing && isDay(query.from) && isDay(query.to) ? { from: query.from, to: query.to } : undefined
          }
          path={dated ? pathname : "/organisation"}
          keep={dated ? Object.fromEntries(Object.entries(query).filter(([name]) => name !== "on")) : {}}
          leaveHref="/organisation"
        />
      }
      search={
        <CommandPalette
          commands={[...pages, ...commands]}
          search={(text, signal) => searchFor(text, dated ? observation.on : me.today, signal)}
          onGo={(href) => navigate(href)}
        />
      }
      tools={
        <>
          <LanguageToggle {...toggles} />
          <ThemeToggle {...toggles} theme={theme} />
          <AccountMenu
            name={me.account.name}
            role={role}
            items={[
              ...(me.account.personId === null ? [] : [{ label: told.ownPage, href: "/my-page" }]),
              { label: told.account, href: "/account" },
            ]}
            signOutAction="/sign-out"
          />
        </>
      }
      phoneTools={
        <>
          <LanguageToggle {...toggles} words />
          <ThemeToggle {...toggles} theme={theme} words />
        </>
      }
    >
      {flash ? (
        <Flash
          key={flash.batchId}
          tone="ok"
          action={
            flash.batchId ? (
              <Form method="post" action="/undo">
                <input type="hidden" name="batchId" value={flash.batchId} />
                <input type="hidden" name="returnTo" value={here} />
                <SubmitButton plain size="small">
                  {told.undo}
                </SubmitButton>
              </Form>
            ) : undefined
          }
        >
          {told.acts[flash.action as keyof typeof told.acts] ?? told.done}
        </Flash>
      ) : null}
      <Outlet />
    </Frame>
  );
}
