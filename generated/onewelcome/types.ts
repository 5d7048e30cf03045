// Generated from spec/onewelcome/openapi.yaml (OneWelcome end-user API, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

export interface paths {
    "/oauth/api/v1/users/{userId}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's access tokens
         * @description Lists the tokens that apps have for the user: all that have not expired, and expired ones that a refresh token
         *     can still renew (`expired` is then true). The newest comes first. The list never contains secrets.
         */
        get: operations["listTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/api/v1/users/{userId}/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke one of a user's access tokens
         * @description Revokes the token if the user in the path has it. The answer is always 204: also for a user or a token that does
         *     not exist, for a token of another user (which is not revoked), and for an id that is not a UUID.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description All tokens of a user. */
        TokenList: {
            /** @description The tokens. Never empty. */
            tokens: components["schemas"]["Token"][];
        };
        /** @description What an app holds to act for the user. The secret is not part of it. */
        Token: {
            /** @description Identifier of the token, a UUID; for revoking. */
            id: string;
            /** @description Name of the app. */
            client_name: string;
            /** @description Name of the device that the app runs on. Only apps that registered themselves have one. */
            device_name?: string;
            /**
             * Format: int64
             * @description When the token was created, in milliseconds since 1970-01-01T00:00:00Z.
             */
            created_at: number;
            /** @description What the token permits, in the words of the platform. */
            scopes: string[];
            /** @description How the user proves who they are when the token is used. More kinds may come. */
            type: string;
            /** @description Whether the app can renew the token. Not every platform tells. */
            refresh_token_issued?: boolean;
            /** @description Whether the token has expired. Not every platform tells. */
            expired?: boolean;
        };
        /** @description Body of every answer from 400 upwards. */
        ErrorResponse: {
            /** @description What went wrong, as a short text or an OAuth error word. */
            error: string;
        };
    };
    responses: {
        /** @description Too many password checks are waiting, for this API client or in total. The server has not checked the secret. Try again after `Retry-After`. */
        TooManyAttempts: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                Pragma: components["headers"]["NoCache"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The server failed. The request can be repeated. */
        InternalFault: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                Pragma: components["headers"]["NoCache"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description Identifier of the user on the platform, in whatever form the platform uses. */
        UserId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Always `no-store`: no cache may keep the answer. */
        NoStore: "no-store";
        /** @description Always `no-cache`, for caches of the times of HTTP/1.0. */
        NoCache: "no-cache";
        /** @description The scheme that this call accepts (RFC 9110, section 11.6.1). */
        Basic: string;
        /** @description Seconds to wait before the next attempt. */
        RetryAfter: number;
        /** @description Name of this request in the server's log. Quote it when you report the fault. */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier of the user on the platform, in whatever form the platform uses. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At least one token. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Pragma: components["headers"]["NoCache"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description The credentials of the API client are missing or wrong. */
            401: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Pragma: components["headers"]["NoCache"];
                    "WWW-Authenticate": components["headers"]["Basic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The user has no tokens, or does not exist. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Pragma: components["headers"]["NoCache"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["InternalFault"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier of the user on the platform, in whatever form the platform uses. */
                userId: components["parameters"]["UserId"];
                /** @description The `id` of the token in the list. */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user does not have this token now. No body. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Pragma: components["headers"]["NoCache"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The credentials of the API client are missing or wrong. */
            401: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Pragma: components["headers"]["NoCache"];
                    "WWW-Authenticate": components["headers"]["Basic"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["InternalFault"];
        };
    };
}
