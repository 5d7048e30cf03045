import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { type DemoAccount, useEnvironment } from "../environment.ts";
import type { LoginForm } from "./connections.ts";

/** Logs in, and shows the tokens afterwards. Leaving the page aborts a login in progress. */
export function useLogin() {
  const { connections, baseUrl } = useEnvironment();
  const [, navigate] = useLocation();
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: (form: LoginForm) => connections.logIn(form, leaving.current.signal),
    onSuccess: (_result, { api }) => navigate(`/${api}`),
  });
  return {
    isPending,
    // The user cancelled.
    error: error?.name === "AbortError" ? null : error,
    logIn: mutate,
    logInAs: ({ api, user, password, apiClient = "" }: DemoAccount) =>
      mutate({ api, user, password, apiClient, baseUrl: baseUrl(api), remember: false }),
    cancel() {
      leaving.current.abort();
      leaving.current = new AbortController();
      reset();
    },
  };
}
