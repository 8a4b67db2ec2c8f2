// Made by `npm run api:types` from the routes of the server. Do not edit.
export interface paths {
    "/api/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Audit_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Auth_whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Auth_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Auth_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Setup_needed"];
        put?: never;
        post: operations["Setup_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_health"];
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Audit_list: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                act?: string;
                actor?: string;
                subject?: string;
                subjectId?: string;
                outcome?: "success" | "failure";
                before?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            position: number;
                            /** Format: date-time */
                            at: string;
                            accountId: number | null;
                            actorName: string;
                            address: string | null;
                            act: string;
                            subject: string;
                            subjectId: string | null;
                            unitId: number | null;
                            /** @enum {string} */
                            outcome: "success" | "failure";
                            before: unknown;
                            after: unknown;
                            hash: string;
                        }[];
                        nextBefore: number | null;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Audit_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: number;
                        fault: {
                            position: number;
                            /** @enum {string} */
                            reason: "GAP" | "CHANGED";
                        } | null;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Auth_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        /** Format: date-time */
                        expiresAt: string;
                        me: {
                            accountId: number;
                            personId: number | null;
                            unitId: number | null;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "TRAINEE" | "UNIT_CONTACT" | "COMMUNITY_SECRETARY" | "CLASS_TEACHER" | "TRAINING_STAFF" | "PERSONNEL" | "FINANCE" | "APPRAISAL_COMMITTEE" | "LEADER" | "SUPERIOR" | "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN";
                                unitId: number | null;
                            }[];
                            permissions: ("self.use" | "organisation.read" | "organisation.manage" | "person.read" | "person.manage" | "person.import" | "person.export" | "person.unmask" | "person.bank" | "account.read" | "account.manage" | "role.grant" | "security.manage" | "audit.read" | "course.read" | "course.edit" | "course.review" | "course.publish" | "lecturer.manage" | "venue.manage" | "class.read" | "class.manage" | "class.publish" | "class.nominate" | "enrolment.read" | "enrolment.manage")[];
                            mustChangePassword: boolean;
                            idleMinutes: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        /** Format: date-time */
                        expiresAt: string;
                        me: {
                            accountId: number;
                            personId: number | null;
                            unitId: number | null;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "TRAINEE" | "UNIT_CONTACT" | "COMMUNITY_SECRETARY" | "CLASS_TEACHER" | "TRAINING_STAFF" | "PERSONNEL" | "FINANCE" | "APPRAISAL_COMMITTEE" | "LEADER" | "SUPERIOR" | "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN";
                                unitId: number | null;
                            }[];
                            permissions: ("self.use" | "organisation.read" | "organisation.manage" | "person.read" | "person.manage" | "person.import" | "person.export" | "person.unmask" | "person.bank" | "account.read" | "account.manage" | "role.grant" | "security.manage" | "audit.read" | "course.read" | "course.edit" | "course.review" | "course.publish" | "lecturer.manage" | "venue.manage" | "class.read" | "class.manage" | "class.publish" | "class.nominate" | "enrolment.read" | "enrolment.manage")[];
                            mustChangePassword: boolean;
                            idleMinutes: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Auth_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Auth_whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountId: number;
                        personId: number | null;
                        unitId: number | null;
                        name: string;
                        roles: {
                            /** @enum {string} */
                            role: "TRAINEE" | "UNIT_CONTACT" | "COMMUNITY_SECRETARY" | "CLASS_TEACHER" | "TRAINING_STAFF" | "PERSONNEL" | "FINANCE" | "APPRAISAL_COMMITTEE" | "LEADER" | "SUPERIOR" | "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN";
                            unitId: number | null;
                        }[];
                        permissions: ("self.use" | "organisation.read" | "organisation.manage" | "person.read" | "person.manage" | "person.import" | "person.export" | "person.unmask" | "person.bank" | "account.read" | "account.manage" | "role.grant" | "security.manage" | "audit.read" | "course.read" | "course.edit" | "course.review" | "course.publish" | "lecturer.manage" | "venue.manage" | "class.read" | "class.manage" | "class.publish" | "class.nominate" | "enrolment.read" | "enrolment.manage")[];
                        mustChangePassword: boolean;
                        idleMinutes: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Auth_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Auth_devices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            device: string;
                            address: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastUsedAt: string;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Auth_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Setup_needed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Setup_run: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    loginName: string;
                    displayName: string;
                    password: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handedOut: {
                            /** @enum {string} */
                            role: "TRAINEE" | "UNIT_CONTACT" | "COMMUNITY_SECRETARY" | "CLASS_TEACHER" | "TRAINING_STAFF" | "PERSONNEL" | "FINANCE" | "APPRAISAL_COMMITTEE" | "LEADER" | "SUPERIOR" | "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN";
                            loginName: string;
                            initialPassword: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
    Health_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        live: true;
                        ready: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        /** @description Stable; the web translates it. */
                        code: string;
                        params?: {
                            [key: string]: unknown;
                        };
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                        requestId?: string;
                    };
                };
            };
        };
    };
}
