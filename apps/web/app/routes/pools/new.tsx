import { AddPool } from "@congruence/domain/items";
import { pools } from "@congruence/i18n/pools";
import { PageHead, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { flash } from "~/lib/flash.server";
import { loaded, submit } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { PoolForm } from "./pool-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, observation, api } = await signed(args);
  if (!me.may.includes("pool.change")) throw new Response(null, { status: 404 });
  if (observation.when === "past") throw redirect(keepingDay("/pools", observation));
  const { labels } = await loaded(api.pools.list.query({ on: observation.on }));
  return { labels, observation, title: `${pools[language].addTitle} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { language, observation, api } = await signed(args);
  const done = await submit(await request.formData(), AddPool, language, (input) =>
    api.pools.add.mutate(input),
  );
  if (!done.ok) return done.reply;
  return redirect(keepingDay("/pools", observation), {
    headers: flash({ action: "pools.add", batchId: done.result.batchId }, context.secureCookies),
  });
}

/** A new competency pool. */
export default function NewPool() {
  const { labels, observation } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(pools);
  const list = keepingDay("/pools", observation);
  return (
    <>
      <PageHead context={[{ label: t.title, href: list }]} title={t.addTitle} lede={t.emptyHint} />
      <PoolForm labels={labels} reply={reply} cancelHref={list} />
    </>
  );
}
