import { EditPool } from "@congruence/domain/items";
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
  const { language, observation, api } = await signed(args);
  if (observation.when === "past") throw redirect(keepingDay("/pools", observation));
  const list = await loaded(api.pools.list.query({ on: observation.on }));
  const pool = list.pools.find((one) => one.handle === args.params.handle);
  if (!pool?.may.includes("pool.change")) throw new Response(null, { status: 404 });
  const { id, name, component } = pool;
  const title = `${pools[language].changeTitle(name)} · Congruence`;
  return { pool: { id, name, component }, labels: list.labels, observation, title };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { language, observation, api } = await signed(args);
  const done = await submit(await request.formData(), EditPool, language, (input) =>
    api.pools.edit.mutate(input),
  );
  if (!done.ok) return done.reply;
  return redirect(keepingDay("/pools", observation), {
    headers: flash({ action: "pools.edit", batchId: done.result.batchId }, context.secureCookies),
  });
}

/** Another name or component for a pool. */
export default function ChangePool() {
  const { pool, labels, observation } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(pools);
  const list = keepingDay("/pools", observation);
  return (
    <>
      <PageHead context={[{ label: t.title, href: list }]} title={t.changeTitle(pool.name)} />
      <PoolForm pool={pool} labels={labels} reply={reply} cancelHref={list} />
    </>
  );
}
