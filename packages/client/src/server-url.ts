/** A base URL of a contract: a row of `servers`. */
export interface Server {
  /** With `{name}` for each variable. */
  readonly url: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

interface ServerVariable {
  readonly default?: string;
  /** The only values that the contract allows. */
  readonly enum?: readonly string[];
}

/** Values of a server's variables. Those with a default may be left out. */
export type ServerValues<Given extends Server> = {
  readonly [Name in Exclude<NamesIn<Given["url"]>, WithDefault<Given>>]: ValueOf<Given, Name>;
} & { readonly [Name in Extract<NamesIn<Given["url"]>, WithDefault<Given>>]?: ValueOf<Given, Name> | undefined };

/**
 * The base URL of a server: `serverUrl(servers[1], { host: "shop.example", instance: "a" })` gives
 * `https://shop.example/instances/a`. Values are put in as they are, because a value may hold a port or a path.
 *
 * @param values - By name of the variable. A variable without a value gets its default.
 * @throws {TypeError} A variable has neither value nor default, or the contract does not allow the value.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#server-variable-object | OpenAPI 3.1, Server Variable Object}
 */
export function serverUrl<const Given extends Server>(server: Given, ...[values]: ServerArguments<Given>): string {
  const given: Readonly<Record<string, string | undefined>> = { ...values };
  return server.url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = server.variables?.[name];
    const value = given[name] ?? variable?.default;
    if (value === undefined)
      throw new TypeError(`serverUrl(): "${server.url}" needs a value for {${name}}. Pass { ${name}: … }.`);
    if (variable?.enum && !variable.enum.includes(value)) {
      throw new TypeError(`serverUrl(): {${name}} of "${server.url}" must be ${variable.enum.join(" or ")}.`);
    }
    return value;
  });
}

type ServerArguments<Given extends Server> =
  {} extends ServerValues<Given> ? [values?: ServerValues<Given>] : [values: ServerValues<Given>];

type NamesIn<Url extends string> = Url extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type VariablesOf<Given> = Given extends { readonly variables: infer Variables } ? Variables : {};

type WithDefault<Given> = {
  [Name in keyof VariablesOf<Given>]: VariablesOf<Given>[Name] extends { readonly default: string } ? Name : never;
}[keyof VariablesOf<Given>];

type ValueOf<Given, Name> = Name extends keyof VariablesOf<Given>
  ? VariablesOf<Given>[Name] extends { readonly enum: readonly (infer Value)[] }
    ? Value
    : string
  : string;
