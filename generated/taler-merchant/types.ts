// Generated from spec/taler-merchant/openapi.yaml (Taler merchant backend, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

export interface paths {
    "/private/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an access token
         * @description Creates a token for the instance and answers with its secret. The server shows the secret only here.
         *
         *     With the **password** you can create a token of any scope. With a **token** that has `token-refresh`, the scope
         *     must not exceed the scope of that token. The new token is independent: it can outlive the old token, which does
         *     not change.
         */
        post: operations["createToken"];
        /**
         * Revoke the presented token
         * @description Revokes the token that authenticates the request, for example to log out. Every token may do this, whatever its
         *     scope. A request with the revoked token gets 401.
         */
        delete: operations["revokeCurrentToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List access tokens
         * @description Lists the valid tokens of the instance: those that are neither revoked nor expired, including the one that
         *     authenticates the request. The list never contains secrets.
         *
         *     By default it returns the newest 20, newest first. For the next page, pass the serial of the last item as
         *     `offset` and keep the sign of `limit`. 204 means that there are no more tokens.
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
    "/private/tokens/{serial}": {
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
         * Revoke a token by its serial
         * @description Revokes one token of the instance. Requests with it then get 401. A token may also revoke itself, if it has the
         *     permission. Revoking the same serial again returns 404.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/challenge/{challenge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code
         * @description Sends a new code by the channel of the challenge. The code is valid for one hour and three tries. Both start
         *     again with the next code. The server waits at least one minute between two codes of a challenge.
         */
        post: operations["sendChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/challenge/{challenge_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Solve a challenge
         * @description Checks the code that the user received. When it is right, repeat the first request with the id of the challenge
         *     in `Taler-Challenge-Ids`. Sending the right code again is harmless and returns 204.
         */
        post: operations["confirmChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the configuration
         * @description Needs no credentials. Clients read it first, and check that `name` is what they expect and that they support
         *     `version`.
         */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What a new token may do, and for how long. */
        LoginTokenRequest: {
            /**
             * @description What the token may do (see *Scopes* above). `:refreshable` at the end lets it create further tokens. `write` is deprecated; ask for `all`.
             * @enum {string}
             */
            scope: "readonly" | "write" | "all" | "order-simple" | "order-pos" | "order-mgmt" | "order-full" | "readonly:refreshable" | "write:refreshable" | "all:refreshable" | "order-simple:refreshable" | "order-pos:refreshable" | "order-mgmt:refreshable" | "order-full:refreshable";
            /** @description Lifetime of the token. 24 hours when left out. `0` creates a token that has already expired. Other backends may grant less, so read `expiration` in the answer. */
            duration?: components["schemas"]["RelativeTime"] | null;
            /** @description What the token is for. The list shows it. */
            description?: string | null;
            /**
             * @deprecated
             * @description Same as the suffix `:refreshable`; either one is enough. False when left out. Deprecated since v19.
             */
            refreshable?: boolean | null;
        };
        /** @description The new token. */
        LoginTokenSuccessResponse: {
            /** @description The secret, `secret-token:` included (RFC 8959). Put `Bearer` and a space before it and send it as `Authorization`. The reference server makes it of 52 characters of Crockford's base32; treat it as opaque. */
            access_token: string;
            /**
             * @deprecated
             * @description The same as `access_token`, for clients older than v19.
             */
            token: string;
            /** @description The scope as it was asked for, without `:refreshable`. */
            scope: components["schemas"]["TokenScope"];
            /** @description When the token expires. Rely on this, not on the requested duration. */
            expiration: components["schemas"]["TalerTimestamp"];
            /** @description Whether the token may create further tokens. */
            refreshable: boolean;
        };
        /** @description One page of tokens. */
        TokenInfos: {
            /** @description The tokens, ordered by `serial`, in the direction that the sign of `limit` gives. Never empty. */
            tokens: components["schemas"]["TokenInfo"][];
        };
        /** @description A token as the list shows it. The secret is not part of it. */
        TokenInfo: {
            /** @description When the token was created. */
            creation_time: components["schemas"]["TalerTimestamp"];
            /** @description When the token expires. */
            expiration: components["schemas"]["TalerTimestamp"];
            /** @description What the token may do, without `:refreshable`. */
            scope: components["schemas"]["TokenScope"];
            /** @description Whether the token may create further tokens. */
            refreshable: boolean;
            /** @description What the token is for. */
            description?: string;
            /** @description When the token was last used, up to one second late. Initially the time of creation. Backends may leave it out. */
            last_access?: components["schemas"]["TalerTimestamp"];
            /**
             * Format: int64
             * @description Number of the token. Unique in its instance; later tokens have higher numbers. Use it for paging and revoking.
             */
            serial: number;
        };
        /** @description Name of a scope. There may be others; treat an unknown one as a plain name. */
        TokenScope: string;
        /** @description An empty object. Members are ignored. */
        ChallengeRequest: Record<string, never>;
        /** @description Why the code was refused, and how many tries are left. */
        MerchantChallengeFailedResponse: {
            /**
             * Format: int64
             * @description Number of the error, as in `ErrorDetail`.
             */
            code: number;
            /** @description What went wrong, in a sentence for people. */
            hint?: string;
            /** @description Details. */
            detail?: string;
            /** @description Number of tries that are left for the last code. At 0, request a new code. */
            retry_counter: number;
        };
        /** @description Name, version and settings of the backend. */
        MerchantVersionResponse: {
            /** @description Protocols that the backend speaks. The reference server says `21:0:2`, v19 to v21 (decision R24). */
            version: components["schemas"]["LibtoolVersion"];
            /**
             * @description Name of the protocol.
             * @constant
             */
            name: "taler-merchant";
            /** @description Which program answers, as a URN. */
            implementation?: string;
            /** @description Default currency of amounts. */
            currency: string;
            /** @description All currencies that the backend accepts, by code. */
            currencies: {
                [key: string]: components["schemas"]["CurrencySpecification"];
            };
            /** @description Exchanges that the backend trusts. */
            exchanges: components["schemas"]["ExchangeConfigInfo"][];
            /** @description Whether anyone may set up an instance. */
            have_self_provisioning: boolean;
            /** @description Whether donation receipts are available. */
            have_donau: boolean;
            /** @description Channels of two-factor authentication that every instance has to set up. */
            mandatory_tan_channels?: ("sms" | "email")[];
            /** @description Kind of user that a front end should expect. */
            default_persona?: string;
            /** @description Names of the reports that the backend can make. */
            report_generators?: string[];
        };
        /** @description An exchange that the backend trusts. */
        ExchangeConfigInfo: {
            /** @description Absolute URL of the exchange. */
            base_url: string;
            /** @description Currency that it issues. */
            currency: string;
            /** @description Its public master key, in Crockford's base32. */
            master_pub: string;
        };
        /**
         * @description A duration, or `forever`.
         * @example {
         *       "d_us": 3600000000
         *     }
         * @example {
         *       "d_us": "forever"
         *     }
         */
        RelativeTime: {
            /** @description Microseconds, or `"forever"`. */
            d_us: number | "forever";
        };
        /**
         * @description A point in time, or `never`. Clients compare it with their own clock, so allow for a few seconds of skew.
         * @example {
         *       "t_s": 1767225600
         *     }
         * @example {
         *       "t_s": "never"
         *     }
         */
        TalerTimestamp: {
            /** @description Whole seconds since 1970-01-01T00:00:00Z, or `"never"`. */
            t_s: number | "never";
        };
        /** @description One way to confirm the second factor. */
        Challenge: {
            /** @description Opaque id of the challenge, for the challenge calls and `Taler-Challenge-Ids`. */
            challenge_id: string;
            /**
             * @description Channel by which the code (TAN) is sent.
             * @enum {string}
             */
            tan_channel: "sms" | "email";
            /** @description Address that the code is sent to, masked, such as `***1234`. */
            tan_info: string;
        };
        /** @description The request needs a second factor. Nothing has been done yet: solve the challenges, then send the same request again with the ids of the solved challenges in `Taler-Challenge-Ids`. */
        ChallengeResponse: {
            /** @description The challenges that are open. */
            challenges: components["schemas"]["Challenge"][];
            /** @description True when all of them have to be solved, false when any one is enough. */
            combi_and: boolean;
        };
        /** @description Body of every answer from 400 upwards. `code` is for programs, `hint` and `detail` are for people: their wording may change at any time. */
        ErrorDetail: {
            /**
             * Format: int64
             * @description Number of the error in the Taler registry of error codes, independent of the HTTP status. The codes of a status are listed with it.
             */
            code: number;
            /** @description What went wrong, in a sentence for people. Where the code is only the nearest known one, it names the error that is meant. */
            hint?: string;
            /** @description Details, for example the value that was refused. */
            detail?: string;
            /** @description Name of the parameter that is missing or not valid. */
            parameter?: string;
            /** @description Place in the request body, as a JSON Pointer (RFC 6901), for example `/duration/d_us`. */
            path?: string;
            /** @description Position in the input at which reading failed. */
            offset?: string;
            /** @description Position in an array of the element that was refused. */
            index?: string;
            /** @description Name of the object that the error is about. */
            object?: string;
            /** @description Currency that the error is about. */
            currency?: string;
            /** @description Type that the server expected. */
            type_expected?: string;
            /** @description Type that the request had. */
            type_actual?: string;
            /** @description Other details. Their form depends on `code`. */
            extra?: {
                [key: string]: unknown;
            };
        };
        /** @description A code was sent. */
        ChallengeRequestResponse: {
            /** @description When the code expires. */
            solve_expiration: components["schemas"]["TalerTimestamp"];
            /** @description When you can request another code. */
            earliest_retransmission: components["schemas"]["TalerTimestamp"];
        };
        /** @description The code that the user received. */
        ChallengeSolve: {
            /** @description The eight digits of the code. A leading `T-`, as shown in messages, is ignored. */
            tan: string;
        };
        /**
         * @description Protocol version in libtool's form: `current:revision:age`. A server with `11:0:7` supports the protocols 4 to 11. Client and server are compatible when their ranges from `current - age` to `current` overlap.
         * @example 11:0:7
         */
        LibtoolVersion: string;
        /** @description How amounts of one currency are entered and shown. */
        CurrencySpecification: {
            /** @description Name of the currency for people. */
            name: string;
            /**
             * @deprecated
             * @description Code of the currency. Read it from the place of this object instead.
             */
            currency?: string;
            /** @description Digits that a person may type after the point. */
            num_fractional_input_digits: number;
            /** @description Digits after the point that are shown in normal size. */
            num_fractional_normal_digits: number;
            /** @description Digits after the point that are shown even when they are zero. */
            num_fractional_trailing_zero_digits: number;
            /** @description Symbols by power of ten, as a string: `"0"` is the unit itself and always present, `"-3"` would be a thousandth of it. */
            alt_unit_names: {
                /** @description Symbol of the unit itself. */
                0: string;
            } & {
                [key: string]: string;
            };
        };
    };
    responses: {
        /** @description The server failed. Whether the request took effect is not known; look before you repeat it. */
        StoreFault: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDetail"];
            };
        };
        /** @description The server failed. */
        FetchFault: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDetail"];
            };
        };
        /** @description The body is larger than 4096 bytes, counted after decompression. Nothing was done. */
        PayloadTooLarge: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDetail"];
            };
        };
        /** @description The body is not JSON, or is compressed in a way that the server does not know. Nothing was done. */
        UnsupportedMediaType: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDetail"];
            };
        };
        /** @description Too many password checks are waiting, for this account or in total. The server has not checked the password. Try again after `Retry-After`. */
        TooManyAttempts: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDetail"];
            };
        };
        /** @description The server failed. Whether the request took effect is not known; look before you repeat it. */
        InternalFault: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDetail"];
            };
        };
    };
    parameters: {
        /** @description The `challenge_id` from the 202 answer. */
        ChallengeId: string;
    };
    requestBodies: never;
    headers: {
        /** @description The schemes that this call accepts (RFC 9110, section 11.6.1). */
        BasicOrBearer: string;
        /** @description The scheme that this call accepts (RFC 9110, section 11.6.1). */
        Bearer: string;
        /** @description Always `no-store`: answers on token and challenge paths must not be kept by any cache. */
        NoStore: "no-store";
        /** @description Seconds to wait before the next attempt. */
        RetryAfter: number;
        /** @description Name of this request in the server's log. Quote it when you report the fault. */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Ids of the solved challenges when a request is repeated after 202, separated by commas without spaces. The server ignores ids that are unknown, unsolved or of another request, and then answers 202 again. */
                "Taler-Challenge-Ids"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description What the token may do, for how long, and what it is for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginTokenRequest"];
            };
        };
        responses: {
            /** @description The token. Store its secret now: the server does not show it again. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginTokenSuccessResponse"];
                };
            };
            /** @description A second factor is required. Nothing was created. Only requests with a password get this answer. Solve the challenges and repeat the request. */
            202: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeResponse"];
                };
            };
            /** @description The body is not valid. `path` and `hint` name the member. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description No credentials, or credentials that are not those of this instance. */
            401: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "WWW-Authenticate": components["headers"]["BasicOrBearer"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The presented token may not create this token. */
            403: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The instance does not exist. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["StoreFault"];
        };
    };
    revokeCurrentToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is revoked. No body. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description No token, or one that does not work for this instance. Passwords are not accepted here. */
            401: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "WWW-Authenticate": components["headers"]["Bearer"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The instance does not exist. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            500: components["responses"]["StoreFault"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description Maximum number of tokens, and the direction: a negative limit goes from the highest serial downwards, a positive one from the lowest upwards, and 0 returns none (204). The server returns at most 1024; a larger limit is not an error. Any 64-bit integer is allowed. */
                limit?: number;
                /** @description The serial after which the page starts. The page has lower serials when `limit` is negative, and higher ones when it is positive. Without it, the list starts at its end or at its beginning. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At least one token. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenInfos"];
                };
            };
            /** @description There are no tokens in this range. No body. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is not valid. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description No token, or one that does not work for this instance. Passwords are not accepted here. */
            401: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "WWW-Authenticate": components["headers"]["Bearer"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The token's scope does not include `tokens-read`. */
            403: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The instance does not exist. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            500: components["responses"]["FetchFault"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `serial` of the token in the list. */
                serial: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token with this serial is revoked. No body. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The serial is not a number. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description No token, or one that does not work for this instance. Passwords are not accepted here. */
            401: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "WWW-Authenticate": components["headers"]["Bearer"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The token's scope does not include `tokens-write`. */
            403: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The instance does not have this token, or does not exist. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            500: components["responses"]["StoreFault"];
        };
    };
    sendChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `challenge_id` from the 202 answer. */
                challenge_id: components["parameters"]["ChallengeId"];
            };
            cookie?: never;
        };
        /** @description Nothing, or an empty object. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChallengeRequest"];
            };
        };
        responses: {
            /** @description The code was sent. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeRequestResponse"];
                };
            };
            /** @description There is a body, but it is not a JSON object. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The challenge or the instance does not exist. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The challenge is solved already; no further code is needed. */
            410: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The last code was sent less than a minute ago, or ten codes of the instance are valid and not used yet. */
            429: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            500: components["responses"]["InternalFault"];
            /** @description The server cannot send codes on this channel. */
            501: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The helper that sends codes failed. */
            502: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
        };
    };
    confirmChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `challenge_id` from the 202 answer. */
                challenge_id: components["parameters"]["ChallengeId"];
            };
            cookie?: never;
        };
        /** @description The code. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeSolve"];
            };
        };
        responses: {
            /** @description The challenge is solved. No body. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The challenge or the instance does not exist. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The code is wrong or has expired. `retry_counter` is the number of tries that are left. */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantChallengeFailedResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description There were three wrong codes. The server now refuses even the right one, until it has sent a new code. */
            429: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            500: components["responses"]["InternalFault"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantVersionResponse"];
                };
            };
            /** @description The instance does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDetail"];
                };
            };
        };
    };
}
