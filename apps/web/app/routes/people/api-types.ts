import type { ApiClient } from "~/lib/api.server";

type People = ApiClient["people"];

/** A person as the API answers them for a day. */
export type Person = Awaited<ReturnType<People["read"]["query"]>>;
/** A page of the people of a day. */
export type PeopleList = Awaited<ReturnType<People["list"]["query"]>>;
/** What the forms choose from. */
export type PersonChoices = Awaited<ReturnType<People["choices"]["query"]>>;
/** What ends when the person leaves. */
export type WhatEnds = Awaited<ReturnType<People["whatEnds"]["query"]>>;
