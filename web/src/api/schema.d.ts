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
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Jobs_view"];
        put?: never;
        post?: never;
        delete: operations["Jobs_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_list"];
        put?: never;
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_createMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Accounts_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Accounts_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registration_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_list"];
        put?: never;
        post: operations["Units_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/awaiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_awaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Units_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Units_setQuota"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/outside-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OutsideUnits_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Persons_list"];
        put?: never;
        post: operations["Persons_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Persons_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Persons_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Persons_update"];
        trace?: never;
    };
    "/api/persons/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Persons_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/secondments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Persons_second"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/secondments/{assignmentId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Persons_endSecondment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Persons_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Persons_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/unmask-bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Persons_unmaskBank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyProfile_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["MyProfile_correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RosterImports_list"];
        put?: never;
        post: operations["RosterImports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RosterImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RosterImports_detail"];
        put?: never;
        post?: never;
        delete: operations["RosterImports_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["RosterImports_map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RosterImports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/rows/{rowNumber}/mends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RosterImports_mend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/mends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RosterImports_mendMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RosterImports_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RosterImports_attention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RosterImports_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RosterImports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_markAllRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/courses/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/courses/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/lecturers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_lecturers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/lecturers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_lecturer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/field-sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_fieldSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/field-sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_fieldSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Images_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/images/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Images_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Courses_list"];
        put?: never;
        post: operations["Courses_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Courses_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Courses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Courses_edit"];
        post?: never;
        delete: operations["Courses_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Courses_history"];
        put?: never;
        post: operations["Courses_startVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/versions/{versionNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Courses_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/planned-month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Courses_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Subjects_list"];
        put?: never;
        post: operations["Subjects_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-subjects/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Subjects_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecturers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lecturers_list"];
        put?: never;
        post: operations["Lecturers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecturers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lecturers_get"];
        put: operations["Lecturers_edit"];
        post?: never;
        delete: operations["Lecturers_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecturers/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lecturers_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecturers/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lecturers_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Venues_list"];
        put?: never;
        post: operations["Venues_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Venues_get"];
        put: operations["Venues_edit"];
        post?: never;
        delete: operations["Venues_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/field-sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FieldSites_list"];
        put?: never;
        post: operations["FieldSites_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/field-sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FieldSites_get"];
        put: operations["FieldSites_edit"];
        post?: never;
        delete: operations["FieldSites_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/field-sites/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FieldSites_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicClasses_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicClasses_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Classes_series"];
        put?: never;
        post: operations["Classes_createSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Classes_list"];
        put?: never;
        post: operations["Classes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Classes_detail"];
        put: operations["Classes_update"];
        post?: never;
        delete: operations["Classes_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Classes_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Classes_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Classes_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Classes_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/learning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyEnrolments_learning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/my-enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyEnrolments_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EnrolmentAdmin_list"];
        put?: never;
        post: operations["MyEnrolments_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyEnrolments_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyEnrolments_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyEnrolments_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyEnrolments_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Nominations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nominations/{id}/nominate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Nominations_nominate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nominations/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Nominations_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Nominations_nominatePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/enrolments.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EnrolmentAdmin_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/enrolments/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EnrolmentAdmin_confirmMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EnrolmentAdmin_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EnrolmentAdmin_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Holidays_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HolidayNotices_list"];
        put?: never;
        post: operations["Notices_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-notices/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HolidayNotices_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/training-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingHours_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingHours_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-hours/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingHours_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-hours.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingHours_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-hours/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingHours_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-hours/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingHours_rules"];
        put?: never;
        post: operations["TrainingHours_addRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-hours/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingHours_addTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-hours/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingHours_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duties_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lectures_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/topic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lectures_topic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/topic-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lectures_reviewTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/courseware": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lectures_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/courseware/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lectures_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/courseware-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lectures_reviewCourseware"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lectures_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lectures_rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lectures_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audience_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}/reservation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Audience_reserve"];
        delete: operations["Audience_giveUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audience_list"];
        put: operations["Audience_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audience_walkIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Audience_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audience_ratingsOf"];
        put?: never;
        post: operations["Audience_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/lecture-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LectureLists_dates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/lecture-dates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LectureLists_date"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/lectures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LectureLists_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LectureLists_dueList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Swaps_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/swap-partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Swaps_partners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Swaps_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Swaps_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Swaps_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Swaps_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Swaps_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Swaps_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Changes_substitutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/substitute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Changes_substitute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Changes_noShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/make-up-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Changes_makeUpDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/make-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Changes_makeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/cancel-make-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Changes_cancelMakeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Debts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-debts.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Debts_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/lecture-debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Debts_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-debts/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Debts_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Feeds_list"];
        put?: never;
        post: operations["Feeds_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Feeds_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Feeds_fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/rota.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper_rota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absences_exemptionList"];
        put?: never;
        post: operations["Absences_exempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-exemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Absences_endExemption"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-unavailability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absences_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/unavailability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absences_mine"];
        put?: never;
        post: operations["Absences_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/unavailability/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Absences_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Fairness_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/fairness/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Fairness_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/fairness/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Fairness_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Fairness_exempting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pool_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-pool/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pool_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotation-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RotationUnits_view"];
        put: operations["RotationUnits_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotation-units/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RotationUnits_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/check-move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rota_checkMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rota_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Rota_pin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lectures/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rota_why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}/check-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rota_checkDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Rota_override"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-dates/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rota_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_list"];
        put?: never;
        post: operations["Seasons_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/preview-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Seasons_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_detail"];
        put: operations["Seasons_update"];
        post?: never;
        delete: operations["Seasons_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Seasons_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/rota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_rota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/compromises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_compromises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/publish-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lecture-seasons/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Seasons_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-notices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notices_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionImports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionImports_view"];
        put?: never;
        post?: never;
        delete: operations["QuestionImports_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-imports/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionImports_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionImports_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionImports_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionImports_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/export.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionImports_xml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questions_list"];
        put?: never;
        post: operations["Questions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questions_get"];
        put: operations["Questions_edit"];
        post?: never;
        delete: operations["Questions_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questions_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questions_doubled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questions_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionReview_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionReview_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionReview_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionReview_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/revive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionReview_revive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionReview_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionSubjects_tree"];
        put?: never;
        post: operations["QuestionSubjects_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-subjects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["QuestionSubjects_update"];
        post?: never;
        delete: operations["QuestionSubjects_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionImages_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-images/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionImages_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contest-rounds/{id}/attempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Attempts_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Attempts_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Attempts_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Attempts_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attempts_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AttemptAdmin_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/attempts.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AttemptAdmin_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/monitor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AttemptAdmin_monitor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-attempts/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AttemptAdmin_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-attempts/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AttemptAdmin_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-attempts/{id}/late-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AttemptAdmin_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-attempts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AttemptAdmin_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/markers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Markers_list"];
        put: operations["Markers_appoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/marking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Markers_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/marking/disagreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Markers_disagreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/marking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MarkingDesk_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-rounds/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MarkingDesk_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-rounds/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MarkingDesk_marks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MarkingDesk_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Runs_list"];
        put?: never;
        post: operations["Runs_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/runs/{a}/compare/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Runs_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/marked-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Runs_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/blank-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Runs_blankAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Runs_listCorrections"];
        put?: never;
        post: operations["Runs_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/corrections/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Runs_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_list"];
        put?: never;
        post: operations["Papers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Papers_availability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_detail"];
        put: operations["Papers_update"];
        post?: never;
        delete: operations["Papers_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Papers_fix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Papers_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/spread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_spread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/print.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/stage-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageMatches_ofRound"];
        put?: never;
        post: operations["StageMatches_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageMatches_view"];
        put: operations["StageMatches_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StageMatches_declareVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageMatches_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StageMatches_command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageMatches_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageMatches_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageMatches_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/stage-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageHall_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}/buzzer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageHall_view"];
        put?: never;
        post: operations["StageHall_press"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stage-matches/{id}/buzzer/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageHall_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/stage/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageHall_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/stage/{code}/images/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageHall_image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/stage/{code}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageHall_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Competitions_list"];
        put?: never;
        post: operations["Competitions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Competitions_one"];
        put: operations["Competitions_update"];
        post?: never;
        delete: operations["Competitions_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competitions/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Competitions_addRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds_page"];
        put: operations["Rounds_update"];
        post?: never;
        delete: operations["Rounds_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/publish-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds_sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/start-marking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_startMarking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/open-appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_openAppeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/finalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_finalise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundEntries_list"];
        put?: never;
        post: operations["RoundEntries_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/entries/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundEntries_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/entries/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundEntries_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/entries/{entryId}/extra-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoundEntries_extraTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/entries/{entryId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoundEntries_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/competitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenCompetitions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/competitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenCompetitions_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/contest-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenCompetitions_myRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/results/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_persons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/results/persons/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_personsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/results/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/results/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_unitsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/results/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_ofRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/round-awards/{id}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/round-awards/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Results_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/award-certificates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/contest-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyResults_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/contest-results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyResults_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/contest-results/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyResults_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/competition-appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MyResults_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-rounds/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyResults_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competition-appeals/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyResults_decide"];
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
        /** Format: date-time */
        Audit_list_answer_items_item_at: string;
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable; the web translates it. */
            code: string;
            params?: {
                [key: string]: unknown;
            };
            errors?: components["schemas"]["Problem_errors"];
            requestId?: string;
        };
        Problem_errors: {
            path: string;
            code: string;
            message: string;
        }[];
        Auth_signIn_answer: {
            accessToken: string;
            expiresAt: components["schemas"]["Audit_list_answer_items_item_at"];
            me: components["schemas"]["Auth_signIn_answer_me"];
        };
        Auth_signIn_answer_me: {
            accountId: number;
            personId: number | null;
            unitId: number | null;
            name: string;
            roles: components["schemas"]["Auth_signIn_answer_me_roles"];
            permissions: components["schemas"]["Auth_signIn_answer_me_permissions"];
            mustChangePassword: boolean;
            idleMinutes: number;
        };
        Auth_signIn_answer_me_roles: components["schemas"]["Auth_signIn_answer_me_roles_item"][];
        Auth_signIn_answer_me_roles_item: {
            role: components["schemas"]["Auth_signIn_answer_me_roles_item_role"];
            unitId: number | null;
        };
        /** @enum {string} */
        Auth_signIn_answer_me_roles_item_role: "TRAINEE" | "UNIT_CONTACT" | "COMMUNITY_SECRETARY" | "CLASS_TEACHER" | "TRAINING_STAFF" | "PERSONNEL" | "FINANCE" | "APPRAISAL_COMMITTEE" | "LEADER" | "SUPERIOR" | "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN";
        Auth_signIn_answer_me_permissions: components["schemas"]["Auth_signIn_answer_me_permissions_item"][];
        /** @enum {string} */
        Auth_signIn_answer_me_permissions_item: "self.use" | "organisation.read" | "organisation.manage" | "person.read" | "person.manage" | "person.import" | "person.export" | "person.unmask" | "person.bank" | "account.read" | "account.manage" | "role.grant" | "security.manage" | "audit.read" | "course.read" | "course.edit" | "course.review" | "course.publish" | "lecturer.manage" | "venue.manage" | "class.read" | "class.manage" | "class.publish" | "class.nominate" | "enrolment.read" | "enrolment.manage" | "holidays.read" | "holidays.manage" | "hall.read" | "hall.plan" | "hall.review" | "hours.read" | "hours.manage" | "question.edit" | "question.review" | "contest.read" | "contest.manage";
        Jobs_view_answer: {
            id: number;
            kind: string;
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
            done: number;
            total: number;
            note: string | null;
            result: unknown;
            error: string | null;
            errorParams: components["schemas"]["Jobs_view_answer_errorParams"];
            startedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            finishedAt: components["schemas"]["Jobs_view_answer_startedAt"];
        };
        Jobs_view_answer_errorParams: {
            [key: string]: (string | number) | boolean | null | (string | number)[];
        };
        Jobs_view_answer_startedAt: components["schemas"]["Audit_list_answer_items_item_at"] | null;
        Accounts_detail_answer: {
            id: number;
            loginName: string;
            name: string;
            personId: number | null;
            unitName: string | null;
            /** @enum {string} */
            status: "ACTIVE" | "DISABLED";
            lockedUntil: components["schemas"]["Jobs_view_answer_startedAt"];
            mustChangePassword: boolean;
            lastSignInAt: components["schemas"]["Jobs_view_answer_startedAt"];
            phoneMasked: string | null;
            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
            grants: components["schemas"]["Accounts_detail_answer_grants"];
            sessions: components["schemas"]["Accounts_detail_answer_sessions"];
            abilities: {
                manage: boolean;
                grant: boolean;
            };
            grantableRoles: components["schemas"]["Accounts_detail_answer_grantableRoles"];
        };
        Accounts_detail_answer_grants: components["schemas"]["Accounts_detail_answer_grants_item"][];
        Accounts_detail_answer_grants_item: {
            id: number;
            role: components["schemas"]["Auth_signIn_answer_me_roles_item_role"];
            unitId: number | null;
            unitName: string | null;
            categories: components["schemas"]["Accounts_detail_answer_grants_item_categories"];
            grantedAt: components["schemas"]["Audit_list_answer_items_item_at"];
        };
        Accounts_detail_answer_grants_item_categories: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER")[] | null;
        Accounts_detail_answer_sessions: components["schemas"]["Accounts_detail_answer_sessions_item"][];
        Accounts_detail_answer_sessions_item: {
            id: string;
            device: string;
            address: string | null;
            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
            lastUsedAt: components["schemas"]["Audit_list_answer_items_item_at"];
        };
        Accounts_detail_answer_grantableRoles: components["schemas"]["Auth_signIn_answer_me_roles_item_role"][];
        /** @default null */
        Accounts_grant_body_categories: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER")[] | null;
        /** Format: email */
        Registration_register_body_email: string | null;
        Units_create_answer: {
            id: number;
            applied: boolean;
        };
        Units_awaiting_answer_items_item_similar: components["schemas"]["Units_awaiting_answer_items_item_similar_item"][];
        Units_awaiting_answer_items_item_similar_item: {
            id: number;
            name: string;
        };
        Units_detail_answer: {
            id: number;
            parentId: number | null;
            /** @enum {string} */
            tree: "COUNTY" | "OUTSIDE";
            /** @enum {string} */
            kind: "PARTY_WORK_COMMITTEE" | "SECTION" | "COMMUNITY" | "RESIDENT_GROUP" | "COURTYARD" | "PROVINCE" | "CITY" | "COUNTY" | "OUTSIDE_UNIT";
            /** @enum {string} */
            status: "ACTIVE" | "AWAITING" | "CLOSED";
            name: string;
            partyName: string | null;
            administrationName: string | null;
            depth: number;
            sortOrder: number;
            openedOn: string | null;
            closedOn: string | null;
            people: number;
            peopleBelow: number;
            ancestors: components["schemas"]["Units_awaiting_answer_items_item_similar"];
            quotas: components["schemas"]["Units_detail_answer_quotas"];
            pending: components["schemas"]["Units_detail_answer_pending"];
            abilities: {
                manage: boolean;
                addPerson: boolean;
            };
        };
        Units_detail_answer_quotas: components["schemas"]["Units_detail_answer_quotas_item"][];
        Units_detail_answer_quotas_item: {
            /** @enum {string} */
            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
            quota: number;
            actual: number;
            /** @enum {string} */
            source: "OWN" | "SUM";
            effectiveOn: string | null;
            basisDocument: string | null;
        };
        Units_detail_answer_pending: components["schemas"]["Units_detail_answer_pending_item"][];
        Units_detail_answer_pending_item: {
            id: number;
            /** @enum {string} */
            kind: "CREATED" | "RENAMED" | "MOVED" | "CLOSED" | "CONFIRMED" | "MERGED";
            effectiveOn: string;
        };
        Persons_list_answer_items_item_secondedTo: components["schemas"]["Units_awaiting_answer_items_item_similar_item"] | null;
        Persons_detail_answer: {
            id: number;
            name: string;
            pinyin: string;
            sex: ("M" | "F") | null;
            birthDate: string | null;
            /** @enum {string} */
            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
            /** @enum {string} */
            status: "ACTIVE" | "LEFT";
            unit: components["schemas"]["Persons_detail_answer_unit"];
            secondedTo: components["schemas"]["Persons_detail_answer_secondedTo"];
            position: string | null;
            partyMember: boolean;
            partyJoinedOn: string | null;
            joinedOn: string | null;
            idNumberMasked: string | null;
            phoneMasked: string | null;
            emailMasked: string | null;
            bankCardMasked: string | null;
            bankName: string | null;
            note: string | null;
            hasAccount: boolean;
            assignments: components["schemas"]["Persons_detail_answer_assignments"];
            abilities: components["schemas"]["Persons_detail_answer_abilities"];
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
        };
        Persons_detail_answer_unit: {
            id: number;
            name: string;
            pathNames: string[];
        };
        Persons_detail_answer_secondedTo: components["schemas"]["Persons_detail_answer_unit"] | null;
        Persons_detail_answer_assignments: components["schemas"]["Persons_detail_answer_assignments_item"][];
        Persons_detail_answer_assignments_item: {
            id: number;
            /** @enum {string} */
            kind: "MAIN" | "SECONDMENT";
            unitId: number;
            unitName: string;
            /** @enum {string} */
            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
            position: string | null;
            fromOn: string;
            untilOn: string | null;
            basisDocument: string | null;
            endReason: string | null;
        };
        Persons_detail_answer_abilities: {
            edit: boolean;
            assign: boolean;
            second: boolean;
            leave: boolean;
            unmask: boolean;
            unmaskBank: boolean;
        };
        MyProfile_profile_answer: {
            name: string;
            unit: components["schemas"]["Persons_detail_answer_secondedTo"];
            category: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER") | null;
            position: string | null;
            partyMember: boolean | null;
            secondedTo: components["schemas"]["Persons_detail_answer_secondedTo"];
            phoneMasked: string | null;
            emailMasked: string | null;
            idNumberMasked: string | null;
            canCorrect: boolean;
        };
        RosterImports_upload_answer: {
            id: number;
            jobId: number;
        };
        RosterImports_list_answer_items_item_counts: components["schemas"]["RosterImports_list_answer_items_item_counts_option1"] | null;
        RosterImports_list_answer_items_item_counts_option1: {
            all: number;
            attention: number;
            errors: number;
            warnings: number;
            added: number;
            updated: number;
            unchanged: number;
            skipped: number;
            drafts: number;
            imported: number;
            ready: number;
        };
        RosterImports_detail_answer: {
            id: number;
            fileName: string;
            /** @enum {string} */
            state: "READING" | "CHECKING" | "REVIEW" | "IMPORTING" | "DONE" | "FAILED" | "DISCARDED";
            rows: number;
            createdBy: string;
            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
            finishedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            counts: components["schemas"]["RosterImports_list_answer_items_item_counts"];
            jobId: number | null;
            error: string | null;
            progress: components["schemas"]["RosterImports_detail_answer_progress"];
            file: {
                format: string;
                charset: string | null;
            };
            sheets: components["schemas"]["RosterImports_detail_answer_sheets"];
            mapping: components["schemas"]["RosterImports_detail_answer_mapping"];
            abilities: components["schemas"]["RosterImports_detail_answer_abilities"];
        };
        RosterImports_detail_answer_progress: {
            done: number;
            total: number;
        };
        RosterImports_detail_answer_sheets: components["schemas"]["RosterImports_detail_answer_sheets_item"][];
        RosterImports_detail_answer_sheets_item: {
            index: number;
            name: string;
            rows: number;
        };
        RosterImports_detail_answer_mapping: components["schemas"]["RosterImports_detail_answer_mapping_option1"] | null;
        RosterImports_detail_answer_mapping_option1: {
            sheet: number;
            headerRows: number;
            defaultUnitId: number | null;
            defaultCategory: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER") | null;
            columns: components["schemas"]["RosterImports_detail_answer_mapping_option1_columns"];
        };
        RosterImports_detail_answer_mapping_option1_columns: components["schemas"]["RosterImports_detail_answer_mapping_option1_columns_item"][];
        RosterImports_detail_answer_mapping_option1_columns_item: {
            index: number;
            letter: string;
            header: string;
            field: components["schemas"]["RosterImports_detail_answer_mapping_option1_columns_item_field"];
            guessedBy: ("HEADER" | "CONTENT" | "PERSON") | null;
            samples: string[];
        };
        RosterImports_detail_answer_mapping_option1_columns_item_field: components["schemas"]["RosterImports_detail_answer_mapping_option1_columns_item_field_option1"] | null;
        /** @enum {string} */
        RosterImports_detail_answer_mapping_option1_columns_item_field_option1: "name" | "idNumber" | "phone" | "unitLevel1" | "unitLevel2" | "unit" | "category" | "position" | "sex" | "birthDate" | "joinedOn" | "partyMember" | "partyJoinedOn" | "email" | "bankCard" | "bankName" | "seconded" | "note";
        RosterImports_detail_answer_abilities: {
            map: boolean;
            mend: boolean;
            confirm: boolean;
            cancel: boolean;
            discard: boolean;
        };
        RosterImports_rows_answer_items: components["schemas"]["RosterImports_rows_answer_items_item"][];
        RosterImports_rows_answer_items_item: {
            rowNumber: number;
            severity: ("ERROR" | "WARNING") | null;
            /** @enum {string} */
            change: "NEW" | "UPDATE" | "UNCHANGED" | "NONE";
            /** @enum {string} */
            decision: "IMPORT" | "SKIP" | "DRAFT";
            imported: boolean;
            personId: number | null;
            cells: components["schemas"]["RosterImports_rows_answer_items_item_cells"];
            problems: components["schemas"]["RosterImports_rows_answer_items_item_problems"];
            differences: components["schemas"]["RosterImports_rows_answer_items_item_differences"];
        };
        RosterImports_rows_answer_items_item_cells: {
            [key: string]: string;
        };
        RosterImports_rows_answer_items_item_problems: components["schemas"]["RosterImports_rows_answer_items_item_problems_item"][];
        RosterImports_rows_answer_items_item_problems_item: {
            field: components["schemas"]["RosterImports_detail_answer_mapping_option1_columns_item_field_option1"];
            code: components["schemas"]["RosterImports_rows_answer_items_item_problems_item_code"];
            /** @enum {string} */
            severity: "ERROR" | "WARNING";
            params: components["schemas"]["RosterImports_rows_answer_items_item_problems_item_params"];
            acknowledged: boolean;
            mend: components["schemas"]["RosterImports_rows_answer_items_item_problems_item_mend"];
        };
        /** @enum {string} */
        RosterImports_rows_answer_items_item_problems_item_code: "NAME_EMPTY" | "NAME_UNREADABLE" | "NAME_CHARACTERS" | "NAME_LENGTH" | "NAME_SPACED" | "NAME_CHANGED" | "ID_EMPTY" | "ID_AS_NUMBER" | "ID_LENGTH" | "ID_OLD" | "ID_CHARACTERS" | "ID_DATE" | "ID_CHECK_DIGIT" | "ID_DUPLICATE" | "SEX_MISMATCH" | "SEX_UNKNOWN" | "BIRTH_MISMATCH" | "PHONE_EMPTY" | "PHONE_LENGTH" | "PHONE_SHAPE" | "PHONE_AS_NUMBER" | "PHONE_DUPLICATE" | "PHONE_TAKEN" | "DATE_SERIAL" | "DATE_MONTH_ONLY" | "DATE_INVALID" | "UNIT_EMPTY" | "UNIT_UNKNOWN" | "UNIT_NOT_FOUND" | "UNIT_AMBIGUOUS" | "UNIT_CLOSED" | "UNIT_OUT_OF_SCOPE" | "CATEGORY_EMPTY" | "CATEGORY_UNKNOWN" | "CATEGORY_WRONG_TREE" | "CATEGORY_UNLIKELY" | "PARTY_UNKNOWN" | "EMAIL_SHAPE" | "BANK_AS_NUMBER" | "BANK_SHAPE" | "ROW_DUPLICATE" | "PERSON_AMBIGUOUS" | "PERSON_OUT_OF_SCOPE" | "CELL_ERROR";
        RosterImports_rows_answer_items_item_problems_item_params: {
            [key: string]: string | number | (string | number)[];
        };
        RosterImports_rows_answer_items_item_problems_item_mend: {
            /** @enum {string} */
            kind: "set" | "acknowledge" | "retype";
            label: string | null;
        };
        RosterImports_rows_answer_items_item_differences: components["schemas"]["RosterImports_rows_answer_items_item_differences_item"][];
        RosterImports_rows_answer_items_item_differences_item: {
            field: components["schemas"]["RosterImports_detail_answer_mapping_option1_columns_item_field_option1"];
            before: string;
            after: string;
        };
        Catalogue_list_answer_items: components["schemas"]["Catalogue_list_answer_items_item"][];
        Catalogue_list_answer_items_item: {
            id: number;
            code: string;
            title: string;
            summary: string;
            /** @enum {string} */
            method: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
            subject: {
                code: string;
                name: string;
            };
            audience: ("COMMUNITY_CADRE" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE")[];
            creditHours: number;
            minutes: number;
            modes: ("IN_PERSON" | "ONLINE" | "ASSIGNMENT")[];
            lecturers: components["schemas"]["Units_awaiting_answer_items_item_similar"];
            coverUrl: string | null;
            /** @enum {string} */
            availability: "ANYTIME" | "SCHEDULED" | "AFTER_CLASS" | "PLANNED" | "UNSCHEDULED";
            nextDate: string | null;
            plannedMonth: string | null;
            publishedOn: string;
        };
        Catalogue_course_answer_lecturerProfiles: components["schemas"]["Catalogue_course_answer_lecturerProfiles_item"][];
        Catalogue_course_answer_lecturerProfiles_item: {
            id: number;
            name: string;
            /** @enum {string} */
            kind: "FULL_TIME" | "PART_TIME" | "PRACTICE_MENTOR";
            post: string;
            organisation: string;
            introduction: string;
            topics: string[];
            photoUrl: string | null;
            courseCount: number;
        };
        Catalogue_course_answer_fieldSites: components["schemas"]["Catalogue_course_answer_fieldSites_item"][];
        Catalogue_course_answer_fieldSites_item: {
            id: number;
            name: string;
            kind: components["schemas"]["Catalogue_course_answer_fieldSites_item_kind"];
            address: string;
            longitude: number;
            latitude: number;
            coordinateSystem: string;
            summary: string;
            commentary: string;
            capacity: number;
            visitMinutes: number;
            openHours: string;
            photoUrl: string | null;
        };
        /** @enum {string} */
        Catalogue_course_answer_fieldSites_item_kind: "SERVICE_CIRCLE" | "COMMAND_CENTRE" | "ELDER_CARE" | "SERVICE_STATION" | "PARTY_CENTRE" | "MEDIATION_STUDIO" | "COURTYARD" | "HERITAGE" | "ENTERPRISE" | "OTHER";
        Courses_create_body_content: {
            title: string;
            /** @default  */
            summary: string;
            /** @default  */
            description: string;
            subject: string;
            /** @default [] */
            audience: ("COMMUNITY_CADRE" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE")[];
            creditHours: number;
            minutes: number;
            /** @default [] */
            modes: ("IN_PERSON" | "ONLINE" | "ASSIGNMENT")[];
            /** @default [] */
            lecturerIds: number[];
            /** @default null */
            coverImageId: number | null;
            /** @default [] */
            keywords: string[];
            detail: components["schemas"]["Courses_create_body_content_detail"];
        };
        Courses_create_body_content_detail: components["schemas"]["Courses_create_body_content_detail_option1"] | components["schemas"]["Courses_create_body_content_detail_option2"] | components["schemas"]["Courses_create_body_content_detail_option3"] | components["schemas"]["Courses_create_body_content_detail_option4"] | components["schemas"]["Courses_create_body_content_detail_option5"] | components["schemas"]["Courses_create_body_content_detail_option6"] | components["schemas"]["Courses_create_body_content_detail_option7"];
        Courses_create_body_content_detail_option1: {
            /** @enum {string} */
            method: "CLASSROOM";
            /** @default [] */
            objectives: string[];
            lessonPlan?: components["schemas"]["Courses_create_body_content_detail_option1_lessonPlan"];
            courseware?: components["schemas"]["Courses_create_body_content_detail_option1_courseware"];
            room?: components["schemas"]["Courses_create_body_content_detail_option1_room"];
            discussion?: components["schemas"]["Courses_create_body_content_detail_option1_discussion"];
            test?: components["schemas"]["Courses_create_body_content_detail_option1_test"];
        };
        /** @default [] */
        Courses_create_body_content_detail_option1_lessonPlan: components["schemas"]["Courses_create_body_content_detail_option1_lessonPlan_item"][];
        Courses_create_body_content_detail_option1_lessonPlan_item: {
            title: string;
            /** @enum {string} */
            part: "LECTURE" | "QUESTIONS" | "DISCUSSION" | "CASE" | "TEST" | "BREAK" | "SUMMARY";
            minutes: number;
            /** @default  */
            content: string;
        };
        /** @default [] */
        Courses_create_body_content_detail_option1_courseware: components["schemas"]["Courses_create_body_content_detail_option1_courseware_item"][];
        Courses_create_body_content_detail_option1_courseware_item: {
            title: string;
            /** @enum {string} */
            kind: "SLIDES" | "HANDOUT" | "VIDEO" | "CASE" | "TEST_PAPER";
            version: string;
            review?: components["schemas"]["Courses_create_body_content_detail_option1_courseware_item_review"];
        };
        /** @default {} */
        Courses_create_body_content_detail_option1_courseware_item_review: {
            /**
             * @default PENDING
             * @enum {string}
             */
            state: "PENDING" | "APPROVED" | "REJECTED";
            /** @default  */
            reviewer: string;
            /** @default null */
            on: string | null;
            /** @default  */
            comment: string;
        };
        /** @default {} */
        Courses_create_body_content_detail_option1_room: {
            kind?: components["schemas"]["Courses_create_body_content_detail_option1_room_kind"];
            /** @default 40 */
            seats: number;
            /**
             * @default ROWS
             * @enum {string}
             */
            layout: "ROWS" | "ISLANDS" | "U_SHAPE" | "ROUND";
            equipment?: components["schemas"]["Courses_create_body_content_detail_option1_room_equipment"];
            /** @default null */
            venueId: number | null;
        };
        /**
         * @default CLASSROOM
         * @enum {string}
         */
        Courses_create_body_content_detail_option1_room_kind: "CLASSROOM" | "LECTURE_HALL" | "SCENARIO_ROOM" | "INTERVIEW_ROOM" | "AUDIOVISUAL_ROOM" | "DISCUSSION_ROOM" | "CEREMONY_HALL" | "OUTDOOR";
        /** @default [] */
        Courses_create_body_content_detail_option1_room_equipment: components["schemas"]["Courses_create_body_content_detail_option1_room_equipment_item"][];
        /** @enum {string} */
        Courses_create_body_content_detail_option1_room_equipment_item: "PROJECTOR" | "SOUND" | "MICROPHONES" | "WHITEBOARD" | "COMPUTERS" | "RECORDING" | "STAGE" | "FLAG" | "VIDEO_CONFERENCE" | "MOVABLE_DESKS" | "AIR_CONDITIONING" | "STEP_FREE";
        /** @default {} */
        Courses_create_body_content_detail_option1_discussion: {
            /**
             * @default NONE
             * @enum {string}
             */
            form: "NONE" | "PLENARY" | "GROUPS" | "WORLD_CAFE";
            /** @default [] */
            questions: string[];
            /** @default null */
            groupSize: number | null;
        };
        /** @default null */
        Courses_create_body_content_detail_option1_test: {
            questionCount: number;
            minutes: number;
            passScore: number;
            /** @default  */
            scope: string;
        } | null;
        Courses_create_body_content_detail_option2: {
            /** @enum {string} */
            method: "CEREMONY";
            /** @enum {string} */
            ceremonyKind: "OPENING" | "CLOSING" | "OATH" | "FLAG_RAISING" | "PARTY_ANNIVERSARY" | "MEMORIAL" | "HONOUR";
            /** @default  */
            purpose: string;
            orderOfCeremony?: components["schemas"]["Courses_create_body_content_detail_option2_orderOfCeremony"];
            venue?: components["schemas"]["Courses_create_body_content_detail_option2_venue"];
            /** @default  */
            dress: string;
            oathLeader?: components["schemas"]["Courses_create_body_content_detail_option2_oathLeader"];
            roles?: components["schemas"]["Courses_create_body_content_detail_option2_roles"];
            /** @default  */
            members: string;
            /**
             * @default STAND_AND_WATCH
             * @enum {string}
             */
            nonMembers: "STAND_AND_WATCH" | "SEATED_AND_WATCH" | "NOT_INVITED";
            /** @default [] */
            preparations: string[];
        };
        /** @default [] */
        Courses_create_body_content_detail_option2_orderOfCeremony: components["schemas"]["Courses_create_body_content_detail_option2_orderOfCeremony_item"][];
        Courses_create_body_content_detail_option2_orderOfCeremony_item: {
            /** @enum {string} */
            step: "ENTER" | "ANTHEM" | "FLAG" | "OATH" | "READING" | "SPEECH" | "GIFT" | "AWARD" | "SILENCE" | "CLOSE" | "OTHER";
            title: string;
            minutes: number;
            /** @default  */
            ledBy: string;
            /** @default  */
            words: string;
            /** @default false */
            partyMembersOnly: boolean;
        };
        /** @default {} */
        Courses_create_body_content_detail_option2_venue: {
            kind?: components["schemas"]["Courses_create_body_content_detail_option2_venue_kind"];
            /** @default null */
            venueId: number | null;
            /** @default  */
            requirement: string;
            /** @default true */
            flagNeeded: boolean;
        };
        /**
         * @default CEREMONY_HALL
         * @enum {string}
         */
        Courses_create_body_content_detail_option2_venue_kind: "CLASSROOM" | "LECTURE_HALL" | "SCENARIO_ROOM" | "INTERVIEW_ROOM" | "AUDIOVISUAL_ROOM" | "DISCUSSION_ROOM" | "CEREMONY_HALL" | "OUTDOOR";
        /** @default null */
        Courses_create_body_content_detail_option2_oathLeader: {
            name: string;
            /** @default  */
            post: string;
            partyMember: boolean;
        } | null;
        /** @default [] */
        Courses_create_body_content_detail_option2_roles: components["schemas"]["Courses_create_body_content_detail_option2_roles_item"][];
        Courses_create_body_content_detail_option2_roles_item: {
            title: string;
            count: number;
            /** @default false */
            partyMembersOnly: boolean;
        };
        Courses_create_body_content_detail_option3: {
            /** @enum {string} */
            method: "AUDIOVISUAL";
            films?: components["schemas"]["Courses_create_body_content_detail_option3_films"];
            /**
             * @default [
             *       "SCREENING"
             *     ]
             */
            viewing: ("SCREENING" | "ONLINE")[];
            /** @default null */
            venueId: number | null;
            /** @default [] */
            guideQuestions: string[];
            /** @default 0 */
            introductionMinutes: number;
            /** @default 0 */
            discussionMinutes: number;
            note?: components["schemas"]["Courses_create_body_content_detail_option3_note"];
        };
        /** @default [] */
        Courses_create_body_content_detail_option3_films: components["schemas"]["Courses_create_body_content_detail_option3_films_item"][];
        Courses_create_body_content_detail_option3_films_item: {
            title: string;
            /** @enum {string} */
            source: "PARTY_EDUCATION_CENTRE" | "BROADCASTER" | "PUBLISHER" | "OWN_PRODUCTION" | "PUBLIC_PLATFORM";
            /** @default  */
            producer: string;
            /** @default null */
            year: number | null;
            minutes: number;
            /** @default  */
            synopsis: string;
            rights?: components["schemas"]["Courses_create_body_content_detail_option3_films_item_rights"];
        };
        /** @default {} */
        Courses_create_body_content_detail_option3_films_item_rights: {
            /**
             * @default PENDING
             * @enum {string}
             */
            state: "PENDING" | "CLEARED" | "REFUSED";
            /**
             * @default null
             * @enum {string|null}
             */
            basis: "OWN" | "LICENCE" | "PUBLIC_RESOURCE" | "STATUTORY_USE" | null;
            /** @default  */
            document: string;
            /** @default null */
            validUntil: string | null;
            /** @default  */
            reviewer: string;
        };
        /** @default {} */
        Courses_create_body_content_detail_option3_note: {
            /** @default false */
            required: boolean;
            /** @default 0 */
            minCharacters: number;
        };
        Courses_create_body_content_detail_option4: {
            /** @enum {string} */
            method: "INTERVIEW";
            /** @default  */
            theme: string;
            host?: components["schemas"]["Courses_create_body_content_detail_option4_host"];
            guests?: components["schemas"]["Courses_create_body_content_detail_option4_guests"];
            outline?: components["schemas"]["Courses_create_body_content_detail_option4_outline"];
            questionCollection?: components["schemas"]["Courses_create_body_content_detail_option4_questionCollection"];
            /** @default false */
            recorded: boolean;
            /** @default null */
            venueId: number | null;
        };
        /** @default null */
        Courses_create_body_content_detail_option4_host: {
            name: string;
            /** @default  */
            post: string;
            /** @default null */
            lecturerId: number | null;
        } | null;
        /** @default [] */
        Courses_create_body_content_detail_option4_guests: components["schemas"]["Courses_create_body_content_detail_option4_guests_item"][];
        Courses_create_body_content_detail_option4_guests_item: {
            name: string;
            /** @default  */
            post: string;
            /** @default  */
            organisation: string;
            /** @default  */
            topic: string;
            consent?: components["schemas"]["Courses_create_body_content_detail_option4_guests_item_consent"];
        };
        /** @default {} */
        Courses_create_body_content_detail_option4_guests_item_consent: {
            /**
             * @default PENDING
             * @enum {string}
             */
            state: "PENDING" | "GIVEN" | "REFUSED";
            /** @default false */
            recording: boolean;
            /** @default null */
            on: string | null;
        };
        /** @default [] */
        Courses_create_body_content_detail_option4_outline: components["schemas"]["Courses_create_body_content_detail_option4_outline_item"][];
        Courses_create_body_content_detail_option4_outline_item: {
            title: string;
            minutes: number;
            /** @default [] */
            questions: string[];
        };
        /** @default {} */
        Courses_create_body_content_detail_option4_questionCollection: {
            /** @default 7 */
            opensDaysBefore: number;
            /** @default 24 */
            closesHoursBefore: number;
            /** @default true */
            upVotes: boolean;
            /** @default true */
            anonymous: boolean;
            /** @default 10 */
            maxChosen: number;
        };
        Courses_create_body_content_detail_option5: {
            /** @enum {string} */
            method: "SCENARIO";
            scriptVersion: string;
            /** @default  */
            background: string;
            acts?: components["schemas"]["Courses_create_body_content_detail_option5_acts"];
            roleCards?: components["schemas"]["Courses_create_body_content_detail_option5_roleCards"];
            place?: components["schemas"]["Courses_create_body_content_detail_option5_place"];
            props?: components["schemas"]["Courses_create_body_content_detail_option5_props"];
            experts?: components["schemas"]["Courses_create_body_content_detail_option5_experts"];
            rubric?: components["schemas"]["Courses_create_body_content_detail_option5_rubric"];
            groups?: components["schemas"]["Courses_create_body_content_detail_option5_groups"];
        };
        /** @default [] */
        Courses_create_body_content_detail_option5_acts: components["schemas"]["Courses_create_body_content_detail_option5_acts_item"][];
        Courses_create_body_content_detail_option5_acts_item: {
            /** @enum {string} */
            phase: "BRIEFING" | "GROUPING" | "PREPARATION" | "PLAY" | "DEBRIEF";
            title: string;
            minutes: number;
            /** @default  */
            content: string;
        };
        /** @default [] */
        Courses_create_body_content_detail_option5_roleCards: components["schemas"]["Courses_create_body_content_detail_option5_roleCards_item"][];
        Courses_create_body_content_detail_option5_roleCards_item: {
            role: string;
            /** @default  */
            identity: string;
            /** @default  */
            goal: string;
            /** @default  */
            secret: string;
            /** @default 1 */
            players: number;
        };
        /** @default {} */
        Courses_create_body_content_detail_option5_place: {
            /** @default  */
            description: string;
            /** @default null */
            venueId: number | null;
        };
        /** @default [] */
        Courses_create_body_content_detail_option5_props: components["schemas"]["Courses_create_body_content_detail_option5_props_item"][];
        Courses_create_body_content_detail_option5_props_item: {
            name: string;
            /** @default 1 */
            quantity: number;
        };
        /** @default [] */
        Courses_create_body_content_detail_option5_experts: components["schemas"]["Courses_create_body_content_detail_option5_experts_item"][];
        Courses_create_body_content_detail_option5_experts_item: {
            name: string;
            /** @default  */
            post: string;
            /** @default null */
            lecturerId: number | null;
        };
        /** @default [] */
        Courses_create_body_content_detail_option5_rubric: components["schemas"]["Courses_create_body_content_detail_option5_rubric_item"][];
        Courses_create_body_content_detail_option5_rubric_item: {
            /** @enum {string} */
            criterion: "COMMUNICATION" | "POLICY" | "PROCEDURE" | "EFFECT";
            weight: number;
            /** @default  */
            description: string;
        };
        /** @default {} */
        Courses_create_body_content_detail_option5_groups: {
            /** @default 8 */
            size: number;
            /** @default 1 */
            rounds: number;
        };
        Courses_create_body_content_detail_option6: {
            /** @enum {string} */
            method: "ON_SITE";
            departure?: components["schemas"]["Courses_create_body_content_detail_option6_departure"];
            /** @default 11:30 */
            returnAt: string;
            route?: components["schemas"]["Courses_create_body_content_detail_option6_route"];
            /** @default 40 */
            capacity: number;
            vehicles?: components["schemas"]["Courses_create_body_content_detail_option6_vehicles"];
            insurance?: components["schemas"]["Courses_create_body_content_detail_option6_insurance"];
            safety?: components["schemas"]["Courses_create_body_content_detail_option6_safety"];
            leader?: components["schemas"]["Courses_create_body_content_detail_option6_leader"];
            /** @default [] */
            discussionQuestions: string[];
            /** @default  */
            homework: string;
        };
        /** @default {} */
        Courses_create_body_content_detail_option6_departure: {
            /** @default  */
            place: string;
            /** @default 08:30 */
            at: string;
        };
        /** @default [] */
        Courses_create_body_content_detail_option6_route: components["schemas"]["Courses_create_body_content_detail_option6_route_item"][];
        Courses_create_body_content_detail_option6_route_item: {
            fieldSiteId: number;
            arriveAt: string;
            leaveAt: string;
            /** @default  */
            guide: string;
            /** @default  */
            focus: string;
            /** @default  */
            commentary: string;
        };
        /** @default [] */
        Courses_create_body_content_detail_option6_vehicles: components["schemas"]["Courses_create_body_content_detail_option6_vehicles_item"][];
        Courses_create_body_content_detail_option6_vehicles_item: {
            /** @enum {string} */
            kind: "COACH" | "MINIBUS" | "PUBLIC_BUS" | "ON_FOOT";
            seats: number;
            /** @default 1 */
            count: number;
            /** @default  */
            provider: string;
        };
        /** @default null */
        Courses_create_body_content_detail_option6_insurance: {
            insurer: string;
            /** @default  */
            product: string;
            coverPerPersonFen: number;
        } | null;
        /** @default {} */
        Courses_create_body_content_detail_option6_safety: {
            /** @default  */
            plan: string;
            /** @default  */
            officer: string;
            /** @default  */
            hospital: string;
            /** @default [] */
            checklist: string[];
        };
        /** @default null */
        Courses_create_body_content_detail_option6_leader: {
            name: string;
            /** @default  */
            post: string;
        } | null;
        Courses_create_body_content_detail_option7: {
            /** @enum {string} */
            method: "EXTENSION";
            taskSheet?: components["schemas"]["Courses_create_body_content_detail_option7_taskSheet"];
            topics?: components["schemas"]["Courses_create_body_content_detail_option7_topics"];
            mentors?: components["schemas"]["Courses_create_body_content_detail_option7_mentors"];
            followUps?: components["schemas"]["Courses_create_body_content_detail_option7_followUps"];
            acceptance?: components["schemas"]["Courses_create_body_content_detail_option7_acceptance"];
        };
        /** @default {} */
        Courses_create_body_content_detail_option7_taskSheet: {
            /** @default  */
            background: string;
            /** @default [] */
            steps: string[];
            /** @default [] */
            deliverables: ("ACTION_PLAN" | "REPORT" | "MICRO_LECTURE" | "CASE_STUDY")[];
            /** @default  */
            requirements: string;
            /** @default 0 */
            minCharacters: number;
        };
        /** @default [] */
        Courses_create_body_content_detail_option7_topics: components["schemas"]["Courses_create_body_content_detail_option7_topics_item"][];
        Courses_create_body_content_detail_option7_topics_item: {
            title: string;
            /** @default  */
            note: string;
        };
        /** @default {} */
        Courses_create_body_content_detail_option7_mentors: {
            /**
             * @default ONE_TO_GROUP
             * @enum {string}
             */
            pairing: "ONE_TO_ONE" | "ONE_TO_GROUP" | "BY_UNIT";
            /** @default 5 */
            maxTraineesPerMentor: number;
            /** @default [] */
            lecturerIds: number[];
        };
        /** @default [] */
        Courses_create_body_content_detail_option7_followUps: components["schemas"]["Courses_create_body_content_detail_option7_followUps_item"][];
        Courses_create_body_content_detail_option7_followUps_item: {
            month: 1 | 3 | 6;
            /** @enum {string} */
            form: "VISIT" | "CALL" | "MEETING" | "WRITTEN";
            /** @default  */
            content: string;
        };
        /** @default {} */
        Courses_create_body_content_detail_option7_acceptance: {
            /** @default true */
            byMentor: boolean;
            /** @default true */
            byUnit: boolean;
            /** @default  */
            criteria: string;
        };
        Courses_create_answer: {
            id: number;
            code: string | null;
            /** @enum {string} */
            method: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
            revision: number;
            ownerUnitId: number | null;
            owner: string;
            plannedMonth: string | null;
            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            published: components["schemas"]["Courses_create_answer_published"];
            working: components["schemas"]["Courses_create_answer_published"];
            latest: components["schemas"]["Courses_create_answer_published"];
            abilities: ("edit" | "submit" | "recall" | "return" | "approve" | "reopen" | "publish" | "withdraw" | "discard" | "startVersion" | "plan")[];
        };
        Courses_create_answer_published: components["schemas"]["Courses_create_answer_published_option1"] | null;
        Courses_create_answer_published_option1: {
            versionNo: number;
            /** @enum {string} */
            state: "DRAFT" | "IN_REVIEW" | "APPROVED" | "PUBLISHED" | "SUPERSEDED" | "WITHDRAWN" | "DISCARDED";
            title: string;
            changeNote: string;
            author: string;
            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            publishedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            content: components["schemas"]["Courses_create_answer_published_option1_content"];
            subject: {
                code: string;
                name: string;
            };
            lecturers: components["schemas"]["Units_awaiting_answer_items_item_similar"];
            coverUrl: string | null;
            problems: components["schemas"]["Courses_create_answer_published_option1_problems"];
            publicationProblems: components["schemas"]["Courses_create_answer_published_option1_problems"];
        };
        Courses_create_answer_published_option1_content: {
            title: string;
            /** @default  */
            summary: string;
            /** @default  */
            description: string;
            subject: string;
            /** @default [] */
            audience: ("COMMUNITY_CADRE" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE")[];
            creditHours: number;
            minutes: number;
            /** @default [] */
            modes: ("IN_PERSON" | "ONLINE" | "ASSIGNMENT")[];
            /** @default [] */
            lecturerIds: number[];
            /** @default null */
            coverImageId: number | null;
            /** @default [] */
            keywords: string[];
            detail: components["schemas"]["Courses_create_answer_published_option1_content_detail"];
        };
        Courses_create_answer_published_option1_content_detail: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1"] | components["schemas"]["Courses_create_answer_published_option1_content_detail_option2"] | components["schemas"]["Courses_create_answer_published_option1_content_detail_option3"] | components["schemas"]["Courses_create_answer_published_option1_content_detail_option4"] | components["schemas"]["Courses_create_answer_published_option1_content_detail_option5"] | components["schemas"]["Courses_create_answer_published_option1_content_detail_option6"] | components["schemas"]["Courses_create_answer_published_option1_content_detail_option7"];
        Courses_create_answer_published_option1_content_detail_option1: {
            /** @constant */
            method: "CLASSROOM";
            /** @default [] */
            objectives: string[];
            lessonPlan: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_lessonPlan"];
            courseware: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_courseware"];
            room: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_room"];
            discussion: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_discussion"];
            test: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_test"];
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option1_lessonPlan: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_lessonPlan_item"][];
        Courses_create_answer_published_option1_content_detail_option1_lessonPlan_item: {
            title: string;
            /** @enum {string} */
            part: "LECTURE" | "QUESTIONS" | "DISCUSSION" | "CASE" | "TEST" | "BREAK" | "SUMMARY";
            minutes: number;
            /** @default  */
            content: string;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option1_courseware: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_courseware_item"][];
        Courses_create_answer_published_option1_content_detail_option1_courseware_item: {
            title: string;
            /** @enum {string} */
            kind: "SLIDES" | "HANDOUT" | "VIDEO" | "CASE" | "TEST_PAPER";
            version: string;
            review: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_courseware_item_review"];
        };
        Courses_create_answer_published_option1_content_detail_option1_courseware_item_review: {
            /**
             * @default PENDING
             * @enum {string}
             */
            state: "PENDING" | "APPROVED" | "REJECTED";
            /** @default  */
            reviewer: string;
            /** @default null */
            on: string | null;
            /** @default  */
            comment: string;
        };
        Courses_create_answer_published_option1_content_detail_option1_room: {
            kind: components["schemas"]["Courses_create_body_content_detail_option1_room_kind"];
            /** @default 40 */
            seats: number;
            /**
             * @default ROWS
             * @enum {string}
             */
            layout: "ROWS" | "ISLANDS" | "U_SHAPE" | "ROUND";
            equipment: components["schemas"]["Courses_create_body_content_detail_option1_room_equipment"];
            /** @default null */
            venueId: number | null;
        };
        Courses_create_answer_published_option1_content_detail_option1_discussion: {
            /**
             * @default NONE
             * @enum {string}
             */
            form: "NONE" | "PLENARY" | "GROUPS" | "WORLD_CAFE";
            /** @default [] */
            questions: string[];
            /** @default null */
            groupSize: number | null;
        };
        /** @default null */
        Courses_create_answer_published_option1_content_detail_option1_test: components["schemas"]["Courses_create_answer_published_option1_content_detail_option1_test_option1"] | null;
        Courses_create_answer_published_option1_content_detail_option1_test_option1: {
            questionCount: number;
            minutes: number;
            passScore: number;
            /** @default  */
            scope: string;
        };
        Courses_create_answer_published_option1_content_detail_option2: {
            /** @constant */
            method: "CEREMONY";
            /** @enum {string} */
            ceremonyKind: "OPENING" | "CLOSING" | "OATH" | "FLAG_RAISING" | "PARTY_ANNIVERSARY" | "MEMORIAL" | "HONOUR";
            /** @default  */
            purpose: string;
            orderOfCeremony: components["schemas"]["Courses_create_answer_published_option1_content_detail_option2_orderOfCeremony"];
            venue: components["schemas"]["Courses_create_answer_published_option1_content_detail_option2_venue"];
            /** @default  */
            dress: string;
            oathLeader: components["schemas"]["Courses_create_answer_published_option1_content_detail_option2_oathLeader"];
            roles: components["schemas"]["Courses_create_answer_published_option1_content_detail_option2_roles"];
            /** @default  */
            members: string;
            /**
             * @default STAND_AND_WATCH
             * @enum {string}
             */
            nonMembers: "STAND_AND_WATCH" | "SEATED_AND_WATCH" | "NOT_INVITED";
            /** @default [] */
            preparations: string[];
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option2_orderOfCeremony: components["schemas"]["Courses_create_answer_published_option1_content_detail_option2_orderOfCeremony_item"][];
        Courses_create_answer_published_option1_content_detail_option2_orderOfCeremony_item: {
            /** @enum {string} */
            step: "ENTER" | "ANTHEM" | "FLAG" | "OATH" | "READING" | "SPEECH" | "GIFT" | "AWARD" | "SILENCE" | "CLOSE" | "OTHER";
            title: string;
            minutes: number;
            /** @default  */
            ledBy: string;
            /** @default  */
            words: string;
            /** @default false */
            partyMembersOnly: boolean;
        };
        Courses_create_answer_published_option1_content_detail_option2_venue: {
            kind: components["schemas"]["Courses_create_body_content_detail_option2_venue_kind"];
            /** @default null */
            venueId: number | null;
            /** @default  */
            requirement: string;
            /** @default true */
            flagNeeded: boolean;
        };
        /** @default null */
        Courses_create_answer_published_option1_content_detail_option2_oathLeader: components["schemas"]["Courses_create_answer_published_option1_content_detail_option2_oathLeader_option1"] | null;
        Courses_create_answer_published_option1_content_detail_option2_oathLeader_option1: {
            name: string;
            /** @default  */
            post: string;
            partyMember: boolean;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option2_roles: components["schemas"]["Courses_create_answer_published_option1_content_detail_option2_roles_item"][];
        Courses_create_answer_published_option1_content_detail_option2_roles_item: {
            title: string;
            count: number;
            /** @default false */
            partyMembersOnly: boolean;
        };
        Courses_create_answer_published_option1_content_detail_option3: {
            /** @constant */
            method: "AUDIOVISUAL";
            films: components["schemas"]["Courses_create_answer_published_option1_content_detail_option3_films"];
            /**
             * @default [
             *       "SCREENING"
             *     ]
             */
            viewing: ("SCREENING" | "ONLINE")[];
            /** @default null */
            venueId: number | null;
            /** @default [] */
            guideQuestions: string[];
            /** @default 0 */
            introductionMinutes: number;
            /** @default 0 */
            discussionMinutes: number;
            note: components["schemas"]["Courses_create_answer_published_option1_content_detail_option3_note"];
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option3_films: components["schemas"]["Courses_create_answer_published_option1_content_detail_option3_films_item"][];
        Courses_create_answer_published_option1_content_detail_option3_films_item: {
            title: string;
            /** @enum {string} */
            source: "PARTY_EDUCATION_CENTRE" | "BROADCASTER" | "PUBLISHER" | "OWN_PRODUCTION" | "PUBLIC_PLATFORM";
            /** @default  */
            producer: string;
            /** @default null */
            year: number | null;
            minutes: number;
            /** @default  */
            synopsis: string;
            rights: components["schemas"]["Courses_create_answer_published_option1_content_detail_option3_films_item_rights"];
        };
        Courses_create_answer_published_option1_content_detail_option3_films_item_rights: {
            /**
             * @default PENDING
             * @enum {string}
             */
            state: "PENDING" | "CLEARED" | "REFUSED";
            /** @default null */
            basis: ("OWN" | "LICENCE" | "PUBLIC_RESOURCE" | "STATUTORY_USE") | null;
            /** @default  */
            document: string;
            /** @default null */
            validUntil: string | null;
            /** @default  */
            reviewer: string;
        };
        Courses_create_answer_published_option1_content_detail_option3_note: {
            /** @default false */
            required: boolean;
            /** @default 0 */
            minCharacters: number;
        };
        Courses_create_answer_published_option1_content_detail_option4: {
            /** @constant */
            method: "INTERVIEW";
            /** @default  */
            theme: string;
            host: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_host"];
            guests: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_guests"];
            outline: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_outline"];
            questionCollection: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_questionCollection"];
            /** @default false */
            recorded: boolean;
            /** @default null */
            venueId: number | null;
        };
        /** @default null */
        Courses_create_answer_published_option1_content_detail_option4_host: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_host_option1"] | null;
        Courses_create_answer_published_option1_content_detail_option4_host_option1: {
            name: string;
            /** @default  */
            post: string;
            /** @default null */
            lecturerId: number | null;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option4_guests: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_guests_item"][];
        Courses_create_answer_published_option1_content_detail_option4_guests_item: {
            name: string;
            /** @default  */
            post: string;
            /** @default  */
            organisation: string;
            /** @default  */
            topic: string;
            consent: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_guests_item_consent"];
        };
        Courses_create_answer_published_option1_content_detail_option4_guests_item_consent: {
            /**
             * @default PENDING
             * @enum {string}
             */
            state: "PENDING" | "GIVEN" | "REFUSED";
            /** @default false */
            recording: boolean;
            /** @default null */
            on: string | null;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option4_outline: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_outline_item"][];
        Courses_create_answer_published_option1_content_detail_option4_outline_item: {
            title: string;
            minutes: number;
            /** @default [] */
            questions: string[];
        };
        Courses_create_answer_published_option1_content_detail_option4_questionCollection: {
            /** @default 7 */
            opensDaysBefore: number;
            /** @default 24 */
            closesHoursBefore: number;
            /** @default true */
            upVotes: boolean;
            /** @default true */
            anonymous: boolean;
            /** @default 10 */
            maxChosen: number;
        };
        Courses_create_answer_published_option1_content_detail_option5: {
            /** @constant */
            method: "SCENARIO";
            scriptVersion: string;
            /** @default  */
            background: string;
            acts: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_acts"];
            roleCards: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_roleCards"];
            place: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_place"];
            props: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_props"];
            experts: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_experts"];
            rubric: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_rubric"];
            groups: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_groups"];
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option5_acts: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_acts_item"][];
        Courses_create_answer_published_option1_content_detail_option5_acts_item: {
            /** @enum {string} */
            phase: "BRIEFING" | "GROUPING" | "PREPARATION" | "PLAY" | "DEBRIEF";
            title: string;
            minutes: number;
            /** @default  */
            content: string;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option5_roleCards: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_roleCards_item"][];
        Courses_create_answer_published_option1_content_detail_option5_roleCards_item: {
            role: string;
            /** @default  */
            identity: string;
            /** @default  */
            goal: string;
            /** @default  */
            secret: string;
            /** @default 1 */
            players: number;
        };
        Courses_create_answer_published_option1_content_detail_option5_place: {
            /** @default  */
            description: string;
            /** @default null */
            venueId: number | null;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option5_props: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_props_item"][];
        Courses_create_answer_published_option1_content_detail_option5_props_item: {
            name: string;
            /** @default 1 */
            quantity: number;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option5_experts: components["schemas"]["Courses_create_answer_published_option1_content_detail_option4_host_option1"][];
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option5_rubric: components["schemas"]["Courses_create_answer_published_option1_content_detail_option5_rubric_item"][];
        Courses_create_answer_published_option1_content_detail_option5_rubric_item: {
            /** @enum {string} */
            criterion: "COMMUNICATION" | "POLICY" | "PROCEDURE" | "EFFECT";
            weight: number;
            /** @default  */
            description: string;
        };
        Courses_create_answer_published_option1_content_detail_option5_groups: {
            /** @default 8 */
            size: number;
            /** @default 1 */
            rounds: number;
        };
        Courses_create_answer_published_option1_content_detail_option6: {
            /** @constant */
            method: "ON_SITE";
            departure: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_departure"];
            /** @default 11:30 */
            returnAt: string;
            route: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_route"];
            /** @default 40 */
            capacity: number;
            vehicles: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_vehicles"];
            insurance: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_insurance"];
            safety: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_safety"];
            leader: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_leader"];
            /** @default [] */
            discussionQuestions: string[];
            /** @default  */
            homework: string;
        };
        Courses_create_answer_published_option1_content_detail_option6_departure: {
            /** @default  */
            place: string;
            /** @default 08:30 */
            at: string;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option6_route: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_route_item"][];
        Courses_create_answer_published_option1_content_detail_option6_route_item: {
            fieldSiteId: number;
            arriveAt: string;
            leaveAt: string;
            /** @default  */
            guide: string;
            /** @default  */
            focus: string;
            /** @default  */
            commentary: string;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option6_vehicles: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_vehicles_item"][];
        Courses_create_answer_published_option1_content_detail_option6_vehicles_item: {
            /** @enum {string} */
            kind: "COACH" | "MINIBUS" | "PUBLIC_BUS" | "ON_FOOT";
            seats: number;
            /** @default 1 */
            count: number;
            /** @default  */
            provider: string;
        };
        /** @default null */
        Courses_create_answer_published_option1_content_detail_option6_insurance: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_insurance_option1"] | null;
        Courses_create_answer_published_option1_content_detail_option6_insurance_option1: {
            insurer: string;
            /** @default  */
            product: string;
            coverPerPersonFen: number;
        };
        Courses_create_answer_published_option1_content_detail_option6_safety: {
            /** @default  */
            plan: string;
            /** @default  */
            officer: string;
            /** @default  */
            hospital: string;
            /** @default [] */
            checklist: string[];
        };
        /** @default null */
        Courses_create_answer_published_option1_content_detail_option6_leader: components["schemas"]["Courses_create_answer_published_option1_content_detail_option6_leader_option1"] | null;
        Courses_create_answer_published_option1_content_detail_option6_leader_option1: {
            name: string;
            /** @default  */
            post: string;
        };
        Courses_create_answer_published_option1_content_detail_option7: {
            /** @constant */
            method: "EXTENSION";
            taskSheet: components["schemas"]["Courses_create_answer_published_option1_content_detail_option7_taskSheet"];
            topics: components["schemas"]["Courses_create_answer_published_option1_content_detail_option7_topics"];
            mentors: components["schemas"]["Courses_create_answer_published_option1_content_detail_option7_mentors"];
            followUps: components["schemas"]["Courses_create_answer_published_option1_content_detail_option7_followUps"];
            acceptance: components["schemas"]["Courses_create_answer_published_option1_content_detail_option7_acceptance"];
        };
        Courses_create_answer_published_option1_content_detail_option7_taskSheet: {
            /** @default  */
            background: string;
            /** @default [] */
            steps: string[];
            /** @default [] */
            deliverables: ("ACTION_PLAN" | "REPORT" | "MICRO_LECTURE" | "CASE_STUDY")[];
            /** @default  */
            requirements: string;
            /** @default 0 */
            minCharacters: number;
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option7_topics: components["schemas"]["Courses_create_answer_published_option1_content_detail_option7_topics_item"][];
        Courses_create_answer_published_option1_content_detail_option7_topics_item: {
            title: string;
            /** @default  */
            note: string;
        };
        Courses_create_answer_published_option1_content_detail_option7_mentors: {
            /**
             * @default ONE_TO_GROUP
             * @enum {string}
             */
            pairing: "ONE_TO_ONE" | "ONE_TO_GROUP" | "BY_UNIT";
            /** @default 5 */
            maxTraineesPerMentor: number;
            /** @default [] */
            lecturerIds: number[];
        };
        /** @default [] */
        Courses_create_answer_published_option1_content_detail_option7_followUps: components["schemas"]["Courses_create_answer_published_option1_content_detail_option7_followUps_item"][];
        Courses_create_answer_published_option1_content_detail_option7_followUps_item: {
            month: 1 | 3 | 6;
            /** @enum {string} */
            form: "VISIT" | "CALL" | "MEETING" | "WRITTEN";
            /** @default  */
            content: string;
        };
        Courses_create_answer_published_option1_content_detail_option7_acceptance: {
            /** @default true */
            byMentor: boolean;
            /** @default true */
            byUnit: boolean;
            /** @default  */
            criteria: string;
        };
        Courses_create_answer_published_option1_problems: components["schemas"]["Courses_create_answer_published_option1_problems_item"][];
        Courses_create_answer_published_option1_problems_item: {
            path: string;
            code: components["schemas"]["Courses_create_answer_published_option1_problems_item_code"];
            params: {
                [key: string]: string | number;
            };
        };
        /** @enum {string} */
        Courses_create_answer_published_option1_problems_item_code: "REQUIRED" | "MINUTES_SUM" | "WEIGHTS_SUM" | "CRITERIA_INCOMPLETE" | "DUPLICATE" | "TOO_MANY" | "TOO_LARGE" | "TIME_ORDER" | "MODE_MISMATCH" | "MODE_NOT_FOR_METHOD" | "COURSEWARE_NOT_REVIEWED" | "RIGHTS_NOT_CLEARED" | "RIGHTS_EXPIRED" | "CONSENT_MISSING" | "PARTY_MEMBERS_ONLY" | "OATH_LEADER_MISSING" | "OATH_LEADER_NOT_MEMBER" | "OATH_STEP_MISSING" | "PHASE_MISSING" | "ROLES_TOO_FEW" | "SEATS_TOO_FEW" | "INSURANCE_MISSING" | "SAFETY_PLAN_MISSING" | "ACCEPTANCE_INCOMPLETE" | "FOLLOW_UP_ORDER" | "PERSONAL_DATA" | "UNKNOWN_REFERENCE" | "NOT_APPROVED" | "INACTIVE";
        Courses_startVersion_body: {
            revision: number;
            comment: string;
        };
        CourseReview_submit_body: {
            revision: number;
            /** @default  */
            comment: string;
        };
        Subjects_create_body: {
            code: string;
            name: string;
            /** @default 100 */
            sortOrder: number;
            /** @default true */
            isActive: boolean;
        };
        Lecturers_list_answer_items_item: {
            id: number;
            name: string;
            /** @enum {string} */
            kind: "FULL_TIME" | "PART_TIME" | "PRACTICE_MENTOR";
            personId: number | null;
            post: string;
            organisation: string;
            introduction: string;
            topics: string[];
            photoImageId: number | null;
            photoUrl: string | null;
            approval: components["schemas"]["Lecturers_list_answer_items_item_approval"];
            rating: components["schemas"]["Lecturers_list_answer_items_item_rating"];
            courseCount: number;
            revision: number;
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            abilities: ("edit" | "approve" | "suspend" | "remove")[];
        };
        Lecturers_list_answer_items_item_approval: {
            /** @enum {string} */
            state: "PENDING" | "APPROVED" | "EXPIRED" | "SUSPENDED";
            from: string | null;
            until: string | null;
            by: string | null;
            reason: string;
        };
        Lecturers_list_answer_items_item_rating: {
            average: number | null;
            count: number;
        };
        Venues_list_answer_items_item: {
            id: number;
            name: string;
            /** @enum {string} */
            kind: "CLASSROOM" | "LECTURE_HALL" | "SCENARIO_ROOM" | "INTERVIEW_ROOM" | "AUDIOVISUAL_ROOM" | "DISCUSSION_ROOM" | "CEREMONY_HALL" | "OUTDOOR";
            building: string;
            floor: string;
            seats: number;
            equipment: components["schemas"]["Venues_list_answer_items_item_equipment"];
            notes: string;
            photoImageId: number | null;
            photoUrl: string | null;
            isActive: boolean;
            revision: number;
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            abilities: ("edit" | "remove" | "showContact")[];
        };
        Venues_list_answer_items_item_equipment: components["schemas"]["Courses_create_body_content_detail_option1_room_equipment_item"][];
        FieldSites_list_answer_items_item: {
            id: number;
            name: string;
            kind: components["schemas"]["Catalogue_course_answer_fieldSites_item_kind"];
            address: string;
            longitude: number;
            latitude: number;
            /** @enum {string} */
            coordinateSystem: "GCJ02" | "WGS84";
            summary: string;
            commentary: string;
            capacity: number;
            visitMinutes: number;
            openHours: string;
            contactName: string;
            contactPhoneMasked: string | null;
            photoImageId: number | null;
            photoUrl: string | null;
            isActive: boolean;
            revision: number;
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            abilities: ("edit" | "remove" | "showContact")[];
        };
        PublicClasses_list_answer: {
            items: components["schemas"]["PublicClasses_list_answer_items"];
            total: number;
            page: number;
            size: number;
        };
        PublicClasses_list_answer_items: components["schemas"]["PublicClasses_list_answer_items_item"][];
        PublicClasses_list_answer_items_item: {
            id: number;
            name: string;
            seriesId: number;
            theme: string;
            /** @enum {string} */
            kind: "TRAINING" | "WORKSHOP" | "ROTATION";
            year: number;
            sessionNo: number;
            startsOn: string;
            endsOn: string;
            days: number;
            creditHours: number;
            audience: string;
            place: string;
            /** @enum {string} */
            mode: "OPEN" | "NOMINATION" | "DISPATCH";
            /** @enum {string} */
            phase: "DRAFT" | "PUBLISHED" | "ENROLLING" | "FULL" | "CLOSED" | "RUNNING" | "FINISHED" | "CANCELLED";
            opensAt: components["schemas"]["Audit_list_answer_items_item_at"];
            closesAt: components["schemas"]["Audit_list_answer_items_item_at"];
            seats: number;
            held: number;
            confirmed: number;
            pending: number;
            free: number;
            waiting: number;
            waitingSize: number;
            methods: components["schemas"]["PublicClasses_list_answer_items_item_methods"];
        };
        PublicClasses_list_answer_items_item_methods: components["schemas"]["PublicClasses_list_answer_items_item_methods_item"][];
        PublicClasses_list_answer_items_item_methods_item: {
            /** @enum {string} */
            method: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
            creditHours: number;
        };
        PublicClasses_detail_answer_pool: {
            seats: number;
            free: number;
        };
        PublicClasses_detail_answer_courses: components["schemas"]["PublicClasses_detail_answer_courses_item"][];
        PublicClasses_detail_answer_courses_item: {
            courseId: number;
            title: string;
            code: string | null;
            hours: components["schemas"]["PublicClasses_list_answer_items_item_methods"];
        };
        Classes_series_answer_items_item: {
            id: number;
            theme: string;
            /** @enum {string} */
            kind: "TRAINING" | "WORKSHOP" | "ROTATION";
            lastSessionNo: number;
        };
        /** @default [] */
        Classes_create_body_quotas: components["schemas"]["Classes_create_body_quotas_item"][];
        Classes_create_body_quotas_item: {
            id?: number;
            name: string;
            quota: number;
            unitIds: number[];
        };
        /** @default [] */
        Classes_create_body_courses: components["schemas"]["Classes_create_body_courses_item"][];
        Classes_create_body_courses_item: {
            courseId: number;
            hours: components["schemas"]["Classes_create_body_courses_item_hours"];
        };
        Classes_create_body_courses_item_hours: components["schemas"]["Classes_create_body_courses_item_hours_item"][];
        Classes_create_body_courses_item_hours_item: {
            /** @enum {string} */
            method: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
            creditHours: number;
        };
        Classes_create_answer: {
            id: number;
            name: string;
            seriesId: number;
            theme: string;
            /** @enum {string} */
            kind: "TRAINING" | "WORKSHOP" | "ROTATION";
            year: number;
            sessionNo: number;
            startsOn: string;
            endsOn: string;
            days: number;
            creditHours: number;
            audience: string;
            place: string;
            /** @enum {string} */
            mode: "OPEN" | "NOMINATION" | "DISPATCH";
            /** @enum {string} */
            phase: "DRAFT" | "PUBLISHED" | "ENROLLING" | "FULL" | "CLOSED" | "RUNNING" | "FINISHED" | "CANCELLED";
            opensAt: components["schemas"]["Audit_list_answer_items_item_at"];
            closesAt: components["schemas"]["Audit_list_answer_items_item_at"];
            seats: number;
            held: number;
            confirmed: number;
            pending: number;
            free: number;
            waiting: number;
            waitingSize: number;
            methods: components["schemas"]["PublicClasses_list_answer_items_item_methods"];
            summary: string;
            placeNote: string;
            notice: string;
            afterwards: string;
            classTeacher: {
                name: string;
            } | null;
            eligibleCategories: components["schemas"]["Accounts_detail_answer_grants_item_categories"];
            offerHours: number;
            leaveLimitHours: number;
            quotas: components["schemas"]["Classes_create_answer_quotas"];
            pool: components["schemas"]["PublicClasses_detail_answer_pool"];
            courses: components["schemas"]["PublicClasses_detail_answer_courses"];
            /** @enum {string} */
            status: "DRAFT" | "PUBLISHED" | "CLOSED" | "CANCELLED";
            revision: number;
            classTeacherId: number | null;
            hostUnit: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
            cancelReason: string | null;
            can: ("edit" | "delete" | "publish" | "close" | "reopen" | "cancel")[];
        };
        Classes_create_answer_quotas: components["schemas"]["Classes_create_answer_quotas_item"][];
        Classes_create_answer_quotas_item: {
            id: number;
            name: string;
            quota: number;
            held: number;
            confirmed: number;
            pending: number;
            free: number;
            units: components["schemas"]["Units_awaiting_answer_items_item_similar"];
        };
        MyEnrolments_learning_answer_items_item_enrolment: {
            id: number;
            classId: number;
            /** @enum {string} */
            state: "APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED";
            waitingPosition: number | null;
            unitName: string;
            quotaName: string | null;
            appliedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            nominatedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            confirmedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            offeredAt: components["schemas"]["Jobs_view_answer_startedAt"];
            offerExpiresAt: components["schemas"]["Jobs_view_answer_startedAt"];
            endedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            reason: string | null;
            remindedCount: number;
            remindedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            can: ("withdraw" | "accept" | "decline" | "remind")[];
        };
        MyEnrolments_mine_answer_refusal: components["schemas"]["MyEnrolments_mine_answer_refusal_option1"] | null;
        MyEnrolments_mine_answer_refusal_option1: {
            code: string;
            params: {
                [key: string]: unknown;
            };
        };
        EnrolmentAdmin_list_answer_items_item_warnings: components["schemas"]["EnrolmentAdmin_list_answer_items_item_warnings_item"][];
        EnrolmentAdmin_list_answer_items_item_warnings_item: {
            /** @enum {string} */
            kind: "OVERLAPPING" | "REPEATED" | "NOT_NOMINATED";
            className: string | null;
            startsOn: string | null;
        };
        Nominations_nominatePeople_answer: {
            results: components["schemas"]["Nominations_nominatePeople_answer_results"];
        };
        Nominations_nominatePeople_answer_results: components["schemas"]["Nominations_nominatePeople_answer_results_item"][];
        Nominations_nominatePeople_answer_results_item: {
            personId: number | null;
            enrolmentId: number | null;
            state: ("APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED") | null;
            waitingPosition: number | null;
            error: components["schemas"]["MyEnrolments_mine_answer_refusal"];
            warnings: components["schemas"]["EnrolmentAdmin_list_answer_items_item_warnings"];
        };
        /** Format: date */
        Holidays_year_answer_days_item_date: string;
        TrainingHours_mine_answer_target: components["schemas"]["TrainingHours_mine_answer_target_option1"] | null;
        TrainingHours_mine_answer_target_option1: {
            hours: number;
            basisDocument: string;
            isDefault: boolean;
        };
        TrainingHours_mine_answer_byKind: components["schemas"]["TrainingHours_mine_answer_byKind_item"][];
        TrainingHours_mine_answer_byKind_item: {
            /** @enum {string} */
            kind: "ATTENDED" | "LECTURE_GIVEN" | "ONLINE";
            creditHours: number;
        };
        TrainingHours_mine_answer_entries: components["schemas"]["TrainingHours_mine_answer_entries_item"][];
        TrainingHours_mine_answer_entries_item: {
            id: number;
            day: string;
            /** @enum {string} */
            kind: "ATTENDED" | "LECTURE_GIVEN" | "ONLINE";
            /** @enum {string} */
            method: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
            title: string;
            minutes: number;
            creditHours: number;
            unitName: string;
            basis: string;
            sourceType: string;
            sourceId: number;
            reversalOf: number | null;
            reversed: boolean;
            reason: string | null;
        };
        TrainingHours_rules_answer: {
            rules: components["schemas"]["TrainingHours_rules_answer_rules"];
            targets: components["schemas"]["TrainingHours_rules_answer_targets"];
            canManage: boolean;
        };
        TrainingHours_rules_answer_rules: components["schemas"]["TrainingHours_rules_answer_rules_item"][];
        TrainingHours_rules_answer_rules_item: {
            id: number;
            effectiveOn: string;
            basisDocument: string;
            isDefault: boolean;
            halfDayHours: number;
            halfDayMinutes: number;
            minutesPerHour: number;
            lectureFactor: number;
            onlineMinutes: number;
            onlineHours: number;
        };
        TrainingHours_rules_answer_targets: components["schemas"]["TrainingHours_rules_answer_targets_item"][];
        TrainingHours_rules_answer_targets_item: {
            id: number;
            /** @enum {string} */
            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
            fromYear: number;
            hours: number;
            basisDocument: string;
            isDefault: boolean;
        };
        Lectures_page_answer: {
            id: number;
            dateId: number;
            seasonId: number;
            seasonName: string;
            sessionNo: number;
            month: string;
            heldOn: string;
            startTime: string;
            endTime: string;
            place: string;
            /** @enum {string} */
            dateStatus: "PLANNED" | "PUBLISHED" | "HELD" | "FILED" | "CANCELLED";
            position: number;
            /** @enum {string} */
            kind: "REGULAR" | "MAKE_UP";
            state: components["schemas"]["Lectures_page_answer_state"];
            outcome: ("HELD" | "MISSED_EXCUSED" | "MISSED_UNEXCUSED") | null;
            speaker: components["schemas"]["Lectures_page_answer_speaker"];
            plannedSpeaker: components["schemas"]["Lectures_page_answer_plannedSpeaker"];
            topic: string | null;
            outline: string | null;
            isMine: boolean;
            insider: boolean;
            steps: components["schemas"]["Lectures_page_answer_steps"];
            courseware: components["schemas"]["Lectures_page_answer_courseware"];
            preparation: components["schemas"]["Lectures_page_answer_preparation"];
            rehearsal: components["schemas"]["Lectures_page_answer_rehearsal"];
            journal: components["schemas"]["Lectures_page_answer_journal"];
            missing: components["schemas"]["Lectures_page_answer_missing"];
            ratingUntil: string | null;
            revision: number;
            can: components["schemas"]["Lectures_page_answer_can"];
        };
        /** @enum {string} */
        Lectures_page_answer_state: "ASSIGNED" | "TOPIC_SUBMITTED" | "TOPIC_APPROVED" | "COURSEWARE_SUBMITTED" | "COURSEWARE_APPROVED" | "PREPARED" | "REHEARSED" | "HELD" | "FILED" | "CANCELLED" | "MISSED";
        Lectures_page_answer_speaker: {
            name: string;
            unitId: number;
            unitName: string;
        };
        Lectures_page_answer_plannedSpeaker: components["schemas"]["Lectures_page_answer_speaker"] | null;
        Lectures_page_answer_steps: components["schemas"]["Lectures_page_answer_steps_item"][];
        Lectures_page_answer_steps_item: {
            /** @enum {string} */
            step: "NOTICE" | "TOPIC" | "COURSEWARE" | "GROUP_PREPARATION" | "REHEARSAL" | "LECTURE" | "FILING";
            due: string;
            /** @enum {string} */
            status: "DONE" | "WAITING" | "OPEN" | "DUE" | "OVERDUE" | "WAIVED";
            doneOn: string | null;
            handedIn: boolean;
            overdueDays: number;
        };
        Lectures_page_answer_courseware: components["schemas"]["Lectures_page_answer_courseware_item"][];
        Lectures_page_answer_courseware_item: {
            version: number;
            name: string;
            type: string;
            size: number;
            uploadedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            uploadedBy: string;
            /** @enum {string} */
            verdict: "SUBMITTED" | "APPROVED" | "RETURNED";
            former: boolean;
        };
        Lectures_page_answer_preparation: components["schemas"]["Lectures_page_answer_preparation_option1"] | null;
        Lectures_page_answer_preparation_option1: {
            on: string;
            people: components["schemas"]["Units_awaiting_answer_items_item_similar"];
            notes: string;
        };
        Lectures_page_answer_rehearsal: components["schemas"]["Lectures_page_answer_rehearsal_option1"] | null;
        Lectures_page_answer_rehearsal_option1: {
            on: string;
            /** @enum {string} */
            verdict: "PASS" | "REVISE" | "REPLACE";
            words: string;
        };
        Lectures_page_answer_journal: components["schemas"]["Lectures_page_answer_journal_item"][];
        Lectures_page_answer_journal_item: {
            id: number;
            /** @enum {string} */
            step: "NOTICE" | "TOPIC" | "COURSEWARE" | "GROUP_PREPARATION" | "REHEARSAL" | "LECTURE" | "FILING";
            act: components["schemas"]["Lectures_page_answer_journal_item_act"];
            at: components["schemas"]["Audit_list_answer_items_item_at"];
            by: string | null;
            words: string | null;
        };
        /** @enum {string} */
        Lectures_page_answer_journal_item_act: "NOTICE_SENT" | "TOPIC_SUBMITTED" | "TOPIC_APPROVED" | "TOPIC_RETURNED" | "COURSEWARE_SUBMITTED" | "COURSEWARE_APPROVED" | "COURSEWARE_RETURNED" | "PREPARED" | "REHEARSAL_PASSED" | "REHEARSAL_REVISE" | "REHEARSAL_REPLACE" | "HELD" | "WAIVED" | "FILED" | "SPEAKER_CHANGED";
        Lectures_page_answer_missing: components["schemas"]["Lectures_page_answer_missing_item"][];
        Lectures_page_answer_missing_item: {
            /** @enum {string} */
            item: "TOPIC" | "COURSEWARE" | "GROUP_PREPARATION" | "REHEARSAL" | "ATTENDANCE" | "RATINGS";
            waivable: boolean;
        };
        Lectures_page_answer_can: components["schemas"]["Lectures_page_answer_can_item"][];
        /** @enum {string} */
        Lectures_page_answer_can_item: "submitTopic" | "reviewTopic" | "uploadCourseware" | "downloadCourseware" | "reviewCourseware" | "recordPreparation" | "recordRehearsal" | "hold" | "markAttendance" | "rate" | "seeRatings" | "file";
        Audience_mine_answer: {
            dateId: number;
            reserved: boolean;
            attended: ("PRESENT" | "LATE" | "ABSENT") | null;
            speaks: boolean;
            seatsLeft: number;
            rateable: number[];
            ratingUntil: string | null;
            can: ("reserve" | "cancelReservation")[];
        };
        Audience_list_answer: {
            dateId: number;
            heldOn: string;
            /** @enum {string} */
            status: "PLANNED" | "PUBLISHED" | "HELD" | "FILED" | "CANCELLED";
            seats: number;
            reserved: number;
            present: number;
            late: number;
            absent: number;
            items: components["schemas"]["Audience_list_answer_items"];
            can: ("markAttendance" | "hold")[];
        };
        Audience_list_answer_items: components["schemas"]["Audience_list_answer_items_item"][];
        Audience_list_answer_items_item: {
            personId: number;
            name: string;
            unitName: string;
            /** @enum {string} */
            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
            reserved: boolean;
            status: ("PRESENT" | "LATE" | "ABSENT") | null;
        };
        LectureLists_dates_answer_items_item: {
            id: number;
            seasonName: string;
            sessionNo: number;
            month: string;
            heldOn: string;
            /** @enum {string} */
            deferral: "NONE" | "HOLIDAY" | "OVERRIDE";
            ruleOn: string | null;
            deferralReason: string;
            startTime: string;
            endTime: string;
            place: string;
            /** @enum {string} */
            status: "PLANNED" | "PUBLISHED" | "HELD" | "FILED" | "CANCELLED";
            cancelReason: string | null;
            seats: number;
            seatsLeft: number;
            daysLeft: number;
            lectures: components["schemas"]["LectureLists_dates_answer_items_item_lectures"];
        };
        LectureLists_dates_answer_items_item_lectures: components["schemas"]["LectureLists_dates_answer_items_item_lectures_item"][];
        LectureLists_dates_answer_items_item_lectures_item: {
            id: number;
            position: number;
            /** @enum {string} */
            kind: "REGULAR" | "MAKE_UP";
            speaker: {
                name: string;
                unitName: string;
            };
            topic: string | null;
        };
        Swaps_list_answer_items_item_offered: {
            lectureId: number;
            dateId: number;
            month: string;
            sessionNo: number;
            heldOn: string;
            personId: number;
            name: string;
            unitName: string;
            topic: string | null;
        };
        Swaps_list_answer_items_item_target_option1: {
            personId: number;
            name: string;
        };
        Swaps_list_answer_items_item_endedBy: ("ASSIGNED" | "REPLANNED" | "MOVED" | "PINNED" | "UNPINNED" | "DATE_MOVED" | "SWAPPED" | "SUBSTITUTED" | "MISSED" | "MAKE_UP" | "CANCELLED") | null;
        Swaps_list_answer_items_item_exchanges: components["schemas"]["Swaps_list_answer_items_item_exchanges_item"][];
        Swaps_list_answer_items_item_exchanges_item: {
            lectureId: number;
            month: string;
            heldOn: string;
            topic: string | null;
            fits: boolean;
            problems: components["schemas"]["Swaps_list_answer_items_item_exchanges_item_problems"];
        };
        Swaps_list_answer_items_item_exchanges_item_problems: components["schemas"]["Swaps_list_answer_items_item_exchanges_item_problems_item"][];
        Swaps_list_answer_items_item_exchanges_item_problems_item: {
            /** @enum {string} */
            problem: "SAME_DATE" | "NOT_UPCOMING" | "MAKE_UP" | "IN_ANOTHER_SWAP" | "TWICE_ON_DATE" | "UNIT_TWICE_ON_DATE" | "UNAVAILABLE" | "NOT_IN_POOL";
            name: string | null;
            heldOn: string;
        };
        Debts_list_answer_items_item_person: {
            id: number;
            name: string;
            unitName: string;
        };
        Debts_list_answer_items_item_makeUp: components["schemas"]["Debts_list_answer_items_item_makeUp_option1"] | null;
        Debts_list_answer_items_item_makeUp_option1: {
            lectureId: number;
            dateId: number;
            heldOn: string;
        };
        Absences_exemptionList_answer_items_item_touched: components["schemas"]["Absences_exemptionList_answer_items_item_touched_item"][];
        Absences_exemptionList_answer_items_item_touched_item: {
            lectureId: number;
            dateId: number;
            seasonId: number;
            month: string;
            heldOn: components["schemas"]["Holidays_year_answer_days_item_date"];
            /** @enum {string} */
            status: "PLANNED" | "PUBLISHED" | "HELD" | "FILED" | "CANCELLED";
        };
        Fairness_view_answer_units_item_lastOn: components["schemas"]["Holidays_year_answer_days_item_date"] | null;
        Fairness_view_answer_forUnits: {
            spread: number;
            spreadHeld: number;
            spreadPlanned: number;
            cycle: components["schemas"]["Fairness_view_answer_forUnits_cycle"];
            cycleWithPlan: components["schemas"]["Fairness_view_answer_forUnits_cycle"];
        };
        Fairness_view_answer_forUnits_cycle: {
            no: number;
            began: components["schemas"]["Holidays_year_answer_days_item_date"];
            done: number;
            of: number;
            percent: number;
        };
        Fairness_exempting_answer_changes_item_out: components["schemas"]["Fairness_exempting_answer_changes_item_out_item"][];
        Fairness_exempting_answer_changes_item_out_item: {
            id: number;
            name: string;
            unit: {
                key: string;
                name: string;
            };
        };
        Fairness_exempting_answer_stays: components["schemas"]["Fairness_exempting_answer_stays_item"][];
        Fairness_exempting_answer_stays_item: {
            dateId: number;
            month: string;
            heldOn: components["schemas"]["Holidays_year_answer_days_item_date"];
        };
        Fairness_exempting_answer_before: {
            units: number;
            people: number;
        };
        RotationUnits_view_answer: {
            host: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
            version: string;
            groups: components["schemas"]["RotationUnits_view_answer_groups"];
            choices: components["schemas"]["RotationUnits_view_answer_choices"];
            costs: components["schemas"]["RotationUnits_view_answer_costs"];
        };
        RotationUnits_view_answer_groups: components["schemas"]["RotationUnits_view_answer_groups_item"][];
        RotationUnits_view_answer_groups_item: {
            id: number;
            key: string;
            name: string;
            units: components["schemas"]["Units_awaiting_answer_items_item_similar"];
            people: number;
        };
        RotationUnits_view_answer_choices: components["schemas"]["RotationUnits_view_answer_choices_item"][];
        RotationUnits_view_answer_choices_item: {
            id: number;
            name: string;
            /** @enum {string} */
            kind: "PARTY_WORK_COMMITTEE" | "COMMUNITY" | "SECTION";
            parentId: number | null;
            people: number;
        };
        RotationUnits_view_answer_costs: {
            units: components["schemas"]["RotationUnits_view_answer_costs_units"];
            people: number;
            speakersPerDate: number;
            evenMonths: number;
            shortestMonths: number;
            longestMonths: number;
        };
        RotationUnits_view_answer_costs_units: components["schemas"]["RotationUnits_view_answer_costs_units_item"][];
        RotationUnits_view_answer_costs_units_item: {
            key: string;
            name: string;
            people: number;
            unitMonths: number;
            personMonths: number;
            perDecade: number;
        };
        RotationUnits_save_body_groups: components["schemas"]["RotationUnits_save_body_groups_item"][];
        RotationUnits_save_body_groups_item: {
            id?: number;
            name: string;
            unitIds: number[];
        };
        /** @enum {string} */
        Rota_checkMove_answer_broken_item_rule: "UNIT_CYCLE" | "PERSON_CYCLE" | "UNIT_WAIT" | "PERSON_WAIT" | "NOT_IN_POOL" | "UNAVAILABLE" | "TWICE_ON_DATE" | "UNIT_TWICE_ON_DATE" | "SLOTS" | "FIXED";
        Rota_checkMove_answer_broken_item_unit: {
            key: string;
            name: string;
        } | null;
        Rota_move_answer: {
            season: components["schemas"]["Rota_move_answer_season"];
            compromises: number;
            rows: components["schemas"]["Rota_move_answer_rows"];
        };
        Rota_move_answer_season: {
            id: number;
            name: string;
            hostUnitName: string;
            firstMonth: string;
            lastMonth: string;
            /** @enum {string} */
            status: "DRAFT" | "PLANNED" | "PUBLISHED" | "CLOSED";
            rule: components["schemas"]["Rota_move_answer_season_rule"];
            /** @enum {string} */
            deferral: "NEXT_WEEK" | "NEXT_WORKING_DAY" | "NONE";
            speakersPerDate: number;
            swapCutoffDays: number;
            seed: number;
            basisDocument: string;
            plannedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            revision: number;
            acts: ("edit" | "delete" | "plan" | "publish")[];
        };
        Rota_move_answer_season_rule: {
            week: number;
            weekday: number;
        };
        Rota_move_answer_rows: components["schemas"]["Rota_move_answer_rows_item"][];
        Rota_move_answer_rows_item: {
            dateId: number;
            month: string;
            sessionNo: number;
            ruleOn: string;
            heldOn: string;
            /** @enum {string} */
            deferral: "NONE" | "HOLIDAY" | "OVERRIDE";
            deferralReason: string;
            passed: components["schemas"]["Rota_move_answer_rows_item_passed"];
            settled: boolean;
            concerns: ("LEAVES_MONTH" | "MEETS_NEXT" | "ON_DAY_OFF")[];
            startTime: string;
            endTime: string;
            place: string;
            seats: number;
            slots: number;
            /** @enum {string} */
            status: "PLANNED" | "PUBLISHED" | "HELD" | "FILED" | "CANCELLED";
            cancelReason: string | null;
            lectures: components["schemas"]["Rota_move_answer_rows_item_lectures"];
            steps: components["schemas"]["Rota_move_answer_rows_item_steps"];
            words: components["schemas"]["Rota_move_answer_rows_item_words"];
            acts: ("override" | "cancel")[];
            revision: number;
        };
        Rota_move_answer_rows_item_passed: components["schemas"]["Rota_move_answer_rows_item_passed_item"][];
        Rota_move_answer_rows_item_passed_item: {
            date: string;
            name: string;
            /** @enum {string} */
            source: "STATUTE" | "NOTICE" | "FORECAST";
        };
        Rota_move_answer_rows_item_lectures: components["schemas"]["Rota_move_answer_rows_item_lectures_item"][];
        Rota_move_answer_rows_item_lectures_item: {
            id: number;
            position: number;
            /** @enum {string} */
            kind: "REGULAR" | "MAKE_UP";
            state: components["schemas"]["Lectures_page_answer_state"];
            outcome: ("HELD" | "MISSED_EXCUSED" | "MISSED_UNEXCUSED") | null;
            topic: string | null;
            pinned: boolean;
            pinReason: string | null;
            speaker: components["schemas"]["Rota_move_answer_rows_item_lectures_item_speaker"];
            planned: components["schemas"]["Rota_move_answer_rows_item_lectures_item_planned"];
            changedBy: components["schemas"]["Swaps_list_answer_items_item_endedBy"];
            movable: boolean;
            revision: number;
        };
        Rota_move_answer_rows_item_lectures_item_speaker: {
            personId: number;
            name: string;
            unitKey: string;
            unitName: string;
        };
        Rota_move_answer_rows_item_lectures_item_planned: components["schemas"]["Rota_move_answer_rows_item_lectures_item_speaker"] | null;
        Rota_move_answer_rows_item_steps: components["schemas"]["Rota_move_answer_rows_item_steps_item"][];
        Rota_move_answer_rows_item_steps_item: {
            /** @enum {string} */
            step: "NOTICE" | "TOPIC" | "COURSEWARE" | "GROUP_PREPARATION" | "REHEARSAL" | "LECTURE" | "FILING";
            /** @enum {string} */
            status: "DONE" | "PART" | "OPEN" | "DUE" | "OVERDUE";
            due: string;
            done: number;
            total: number;
            overdueDays: number;
        };
        Rota_move_answer_rows_item_words: {
            /** @enum {string} */
            code: "PLANNED" | "WAITING" | "PREPARING" | "OVERDUE" | "READY" | "HELD" | "FILED" | "CANCELLED";
            step: ("NOTICE" | "TOPIC" | "COURSEWARE" | "GROUP_PREPARATION" | "REHEARSAL" | "LECTURE" | "FILING") | null;
            due: string | null;
            days: number | null;
            done: number | null;
            total: number | null;
        };
        Rota_why_answer_why_option1_unit_passedOver_item_why: {
            /** @enum {string} */
            code: "NOBODY_AVAILABLE" | "PERSONS_UNAVAILABLE" | "UNIT_EXHAUSTED" | "KEEPS_RULE" | "FIXED_BY_STAFF" | "CYCLE_ENDS_ON_DATE";
            units: components["schemas"]["Rota_why_answer_why_option1_unit_passedOver_item_why_units"];
            people: components["schemas"]["Units_awaiting_answer_items_item_similar"];
            reasons: components["schemas"]["Rota_why_answer_why_option1_unit_passedOver_item_why_reasons"];
            rule: ("UNIT_CYCLE" | "PERSON_CYCLE" | "UNIT_WAIT" | "PERSON_WAIT") | null;
            months: string[];
            by: ("PINNED" | "LOCKED") | null;
            peopleInUnit: number | null;
        };
        Rota_why_answer_why_option1_unit_passedOver_item_why_units: {
            key: string;
            name: string;
        }[];
        Rota_why_answer_why_option1_unit_passedOver_item_why_reasons: components["schemas"]["Rota_why_answer_why_option1_unit_passedOver_item_why_reasons_item"][];
        Rota_why_answer_why_option1_unit_passedOver_item_why_reasons_item: {
            reason: string | null;
            count: number;
        };
        Seasons_list_answer_items_item_dates: {
            total: number;
            planned: number;
            published: number;
            held: number;
            filed: number;
            cancelled: number;
        };
        /**
         * @default {
         *       "week": 1,
         *       "weekday": 5
         *     }
         */
        Seasons_create_body_rule: {
            /** @enum {number} */
            week: 1 | 2 | 3 | 4 | -1;
            /** @enum {number} */
            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
        };
        /**
         * @default [
         *       "CAREER_STAFF",
         *       "PUBLIC_WELFARE_POST"
         *     ]
         */
        Seasons_create_body_categories: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER")[];
        /**
         * @default {
         *       "NOTICE": -30,
         *       "TOPIC": -20,
         *       "COURSEWARE": -10,
         *       "GROUP_PREPARATION": -5,
         *       "REHEARSAL": -3,
         *       "LECTURE": 0,
         *       "FILING": 7
         *     }
         */
        Seasons_create_body_timeline: {
            NOTICE: number;
            TOPIC: number;
            COURSEWARE: number;
            GROUP_PREPARATION: number;
            REHEARSAL: number;
            LECTURE: number;
            FILING: number;
        };
        /**
         * @default {
         *       "LEADERS": 30,
         *       "PEERS": 30,
         *       "AUDIENCE": 40
         *     }
         */
        Seasons_create_body_ratingWeights: {
            LEADERS: number;
            PEERS: number;
            AUDIENCE: number;
        };
        Seasons_create_answer: {
            id: number;
            name: string;
            hostUnitId: number;
            hostUnitName: string;
            firstMonth: string;
            lastMonth: string;
            /** @enum {string} */
            status: "DRAFT" | "PLANNED" | "PUBLISHED" | "CLOSED";
            plannedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            dates: components["schemas"]["Seasons_list_answer_items_item_dates"];
            revision: number;
            acts: ("edit" | "delete" | "plan" | "publish")[];
            rule: components["schemas"]["Rota_move_answer_season_rule"];
            ruleWords: string;
            /** @enum {string} */
            deferral: "NEXT_WEEK" | "NEXT_WORKING_DAY" | "NONE";
            speakersPerDate: number;
            categories: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER")[];
            minServiceMonths: number;
            cycleStart: string;
            startTime: string;
            endTime: string;
            place: string;
            seats: number;
            timeline: components["schemas"]["Seasons_create_answer_timeline"];
            swapCutoffDays: number;
            ratingWeights: components["schemas"]["Seasons_create_answer_ratingWeights"];
            minRatings: number;
            seed: number;
            basisDocument: string;
            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
        };
        Seasons_create_answer_timeline: {
            [key: string]: number;
        };
        Seasons_create_answer_ratingWeights: {
            LEADERS: number;
            PEERS: number;
            AUDIENCE: number;
        };
        QuestionImports_preview_answer: {
            id: number;
            fileName: string;
            /** @enum {string} */
            format: "TABLE" | "GIFT" | "AIKEN" | "MOODLE_XML" | "QTI";
            charset: string | null;
            /** @enum {string} */
            state: "READY" | "IMPORTING" | "DONE";
            counts: components["schemas"]["QuestionImports_preview_answer_counts"];
            kinds: components["schemas"]["QuestionImports_preview_answer_kinds"];
            subjects: components["schemas"]["QuestionImports_preview_answer_subjects"];
            notes: components["schemas"]["QuestionImports_preview_answer_notes"];
            written: number;
            jobId: number | null;
            error: string | null;
            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
            finishedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            abilities: {
                confirm: boolean;
                discard: boolean;
            };
        };
        QuestionImports_preview_answer_counts: {
            items: number;
            sound: number;
            refused: number;
            noted: number;
            doubled: number;
            doubledInFile: number;
            doubledInBank: number;
            withoutSubject: number;
            pictures: number;
        };
        QuestionImports_preview_answer_kinds: components["schemas"]["QuestionImports_preview_answer_kinds_item"][];
        QuestionImports_preview_answer_kinds_item: {
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            count: number;
        };
        QuestionImports_preview_answer_subjects: components["schemas"]["QuestionImports_preview_answer_subjects_item"][];
        QuestionImports_preview_answer_subjects_item: {
            name: string;
            count: number;
            isNew: boolean;
        };
        QuestionImports_preview_answer_notes: components["schemas"]["QuestionImports_preview_answer_notes_item"][];
        QuestionImports_preview_answer_notes_item: {
            code: string;
            /** @enum {string} */
            severity: "ERROR" | "NOTE";
            params: {
                [key: string]: string | number;
            };
        };
        Questions_list_answer_items: components["schemas"]["Questions_list_answer_items_item"][];
        Questions_list_answer_items_item: {
            id: number;
            code: string;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            difficulty: number;
            /** @enum {string} */
            state: "DRAFT" | "IN_REVIEW" | "APPROVED" | "RETIRED";
            versionNo: number;
            stem: string;
            subject: components["schemas"]["Questions_list_answer_items_item_subject"];
            tags: string[];
            source: string;
            lawReference: string | null;
            author: string;
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            revision: number;
        };
        Questions_list_answer_items_item_subject: {
            id: number;
            name: string;
            fullName: string;
        };
        Questions_create_body_content: {
            stem: string;
            options: components["schemas"]["Questions_create_body_content_options"];
            parts: string[];
        };
        Questions_create_body_content_options: components["schemas"]["Questions_create_body_content_options_item"][];
        Questions_create_body_content_options_item: {
            key: string;
            text: string;
        };
        Questions_create_body_key: components["schemas"]["Questions_create_body_key_option1"] | components["schemas"]["Questions_create_body_key_option2"] | components["schemas"]["Questions_create_body_key_option3"];
        Questions_create_body_key_option1: {
            /** @enum {string} */
            type: "CHOICES";
            correct: string[];
        };
        Questions_create_body_key_option2: {
            /** @enum {string} */
            type: "BLANKS";
            blanks: components["schemas"]["Questions_create_body_key_option2_blanks"];
            ordered: boolean;
        };
        Questions_create_body_key_option2_blanks: components["schemas"]["Questions_create_body_key_option2_blanks_item"][];
        Questions_create_body_key_option2_blanks_item: {
            accepted: string[];
        };
        Questions_create_body_key_option3: {
            /** @enum {string} */
            type: "REFERENCE";
            parts: components["schemas"]["Questions_create_body_key_option3_parts"];
        };
        Questions_create_body_key_option3_parts: components["schemas"]["Questions_create_body_key_option3_parts_item"][];
        Questions_create_body_key_option3_parts_item: {
            reference: string;
            points: string[];
        };
        Questions_create_answer: {
            id: number;
            code: string;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            difficulty: number;
            /** @enum {string} */
            state: "DRAFT" | "IN_REVIEW" | "APPROVED" | "RETIRED";
            versionNo: number;
            stem: string;
            subject: components["schemas"]["Questions_list_answer_items_item_subject"];
            tags: string[];
            source: string;
            lawReference: string | null;
            author: string;
            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            revision: number;
            version: components["schemas"]["Questions_create_answer_version"];
            abilities: ("edit" | "submit" | "approve" | "return" | "retire" | "revive" | "remove")[];
            isOwnWork: boolean;
            approvedVersionNo: number | null;
            papers: number;
            twins: components["schemas"]["Questions_create_answer_twins"];
        };
        Questions_create_answer_version: {
            id: number;
            versionNo: number;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            content: components["schemas"]["Questions_create_body_content"];
            key: components["schemas"]["Questions_create_answer_version_key"];
            explanation: string | null;
            source: string;
            lawReference: string | null;
            reason: string | null;
            by: string;
            at: components["schemas"]["Audit_list_answer_items_item_at"];
        };
        Questions_create_answer_version_key: components["schemas"]["Questions_create_answer_version_key_option1"] | components["schemas"]["Questions_create_answer_version_key_option2"] | components["schemas"]["Questions_create_answer_version_key_option3"];
        Questions_create_answer_version_key_option1: {
            /** @constant */
            type: "CHOICES";
            correct: string[];
        };
        Questions_create_answer_version_key_option2: {
            /** @constant */
            type: "BLANKS";
            blanks: components["schemas"]["Questions_create_body_key_option2_blanks"];
            ordered: boolean;
        };
        Questions_create_answer_version_key_option3: {
            /** @constant */
            type: "REFERENCE";
            parts: components["schemas"]["Questions_create_body_key_option3_parts"];
        };
        Questions_create_answer_twins: components["schemas"]["Questions_create_answer_twins_item"][];
        Questions_create_answer_twins_item: {
            id: number;
            code: string;
        };
        QuestionReview_submit_body: {
            revision: number;
            /** @default  */
            words: string;
        };
        QuestionReview_return_body: {
            revision: number;
            words: string;
        };
        QuestionSubjects_create_body: {
            name: string;
            /** @default null */
            parentId: number | null;
            /** @default 100 */
            sortOrder: number;
        };
        Attempts_start_answer_paper_items_item_options: {
            letter: string;
            text: string;
        }[];
        Attempts_start_answer_answers_item_response: components["schemas"]["Attempts_start_answer_answers_item_response_option1"] | {
            texts: string[];
        };
        Attempts_start_answer_answers_item_response_option1: {
            choices: string[];
        };
        Attempts_save_body_answers: components["schemas"]["Attempts_save_body_answers_item"][];
        Attempts_save_body_answers_item: {
            seq: number;
            itemNo: number;
            response: components["schemas"]["Attempts_start_answer_answers_item_response"];
            givenAt: components["schemas"]["Audit_list_answer_items_item_at"];
        };
        Attempts_save_answer_saved: components["schemas"]["Attempts_save_answer_saved_item"][];
        Attempts_save_answer_saved_item: {
            seq: number;
            /** @enum {string} */
            as: "SAVED" | "LATE" | "KNOWN";
        };
        Attempts_save_answer_refused: components["schemas"]["Attempts_save_answer_refused_item"][];
        Attempts_save_answer_refused_item: {
            seq: number;
            code: string;
            params: {
                [key: string]: string | number | boolean | null;
            };
        };
        AttemptAdmin_monitor_answer_starts: components["schemas"]["AttemptAdmin_monitor_answer_starts_item"][];
        AttemptAdmin_monitor_answer_starts_item: {
            at: components["schemas"]["Audit_list_answer_items_item_at"];
            count: number;
        };
        AttemptAdmin_journal_answer_items_item_response: {
            choices: string[];
        } | {
            texts: string[];
        };
        Markers_list_answer: {
            items: components["schemas"]["Markers_list_answer_items"];
        };
        Markers_list_answer_items: components["schemas"]["Markers_list_answer_items_item"][];
        Markers_list_answer_items_item: {
            personId: number;
            name: string;
            unitName: string;
            isContestant: boolean;
            marked: number;
            held: number;
            lastMarkedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            meanShare: number | null;
            compared: number;
            toThird: number;
        };
        Markers_disagreements_answer_items_item_first: {
            markerName: string;
            points: number;
            words: string | null;
        };
        MarkingDesk_next_answer_task_option1: {
            id: number;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            isThird: boolean;
            stem: string;
            parts: string[];
            answers: string[];
            reference: components["schemas"]["MarkingDesk_next_answer_task_option1_reference"];
            maxPoints: number;
            heldUntil: components["schemas"]["Audit_list_answer_items_item_at"];
        };
        MarkingDesk_next_answer_task_option1_reference: components["schemas"]["MarkingDesk_next_answer_task_option1_reference_item"][];
        MarkingDesk_next_answer_task_option1_reference_item: {
            reference: string;
            points: string[];
        };
        Runs_list_answer_items_item: {
            id: number;
            runNo: number;
            /** @enum {string} */
            cause: "CLOSED" | "MARKED" | "CORRECTED" | "LATE_DECIDED" | "ASKED";
            reason: string | null;
            attemptCount: number;
            digest: string;
            madeByName: string | null;
            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
            isCurrent: boolean;
        };
        Runs_run_answer: {
            run: components["schemas"]["Runs_run_answer_run"];
            jobId: number | null;
        };
        Runs_run_answer_run: components["schemas"]["Runs_list_answer_items_item"] | null;
        Runs_compare_answer_effect: {
            people: number;
            up: number;
            down: number;
            ranks: number;
            unitRanks: number;
            questions: components["schemas"]["Runs_compare_answer_effect_questions"];
        };
        Runs_compare_answer_effect_questions: components["schemas"]["Runs_compare_answer_effect_questions_item"][];
        Runs_compare_answer_effect_questions_item: {
            versionId: number;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            stem: string;
            people: number;
            points: number;
        };
        Runs_compare_answer_movers_items_item_before: components["schemas"]["Runs_compare_answer_movers_items_item_before_option1"] | null;
        Runs_compare_answer_movers_items_item_before_option1: {
            total: number;
            rank: number;
        };
        Runs_questions_answer_items_item_key: components["schemas"]["Runs_questions_answer_items_item_key_option1"] | components["schemas"]["Runs_questions_answer_items_item_key_option2"];
        Runs_questions_answer_items_item_key_option1: components["schemas"]["Runs_questions_answer_items_item_key_option1_option1"] | components["schemas"]["Runs_questions_answer_items_item_key_option1_option2"];
        Runs_questions_answer_items_item_key_option1_option1: {
            /** @constant */
            type: "CHOICES";
            correct: string[];
        };
        Runs_questions_answer_items_item_key_option1_option2: {
            /** @constant */
            type: "BLANKS";
            blanks: components["schemas"]["Runs_questions_answer_items_item_key_option1_option2_blanks"];
            ordered: boolean;
        };
        Runs_questions_answer_items_item_key_option1_option2_blanks: components["schemas"]["Runs_questions_answer_items_item_key_option1_option2_blanks_item"][];
        Runs_questions_answer_items_item_key_option1_option2_blanks_item: {
            accepted: string[];
        };
        Runs_questions_answer_items_item_key_option2: {
            /** @constant */
            type: "REFERENCE";
            parts: components["schemas"]["MarkingDesk_next_answer_task_option1_reference"];
        };
        /** @default null */
        Runs_correct_body_key: (components["schemas"]["Runs_correct_body_key_option1"] | components["schemas"]["Runs_correct_body_key_option2"]) | null;
        Runs_correct_body_key_option1: {
            /** @enum {string} */
            type: "CHOICES";
            correct: string[];
        };
        Runs_correct_body_key_option2: {
            /** @enum {string} */
            type: "BLANKS";
            blanks: components["schemas"]["Runs_questions_answer_items_item_key_option1_option2_blanks"];
            ordered: boolean;
        };
        Papers_create_body_option1_items: components["schemas"]["Papers_create_body_option1_items_item"][];
        Papers_create_body_option1_items_item: {
            questionId: number;
            points: number;
        };
        Papers_create_body_option2_cells: components["schemas"]["Papers_create_body_option2_cells_item"][];
        Papers_create_body_option2_cells_item: {
            subjectId: number | null;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            /** @enum {number|null} */
            difficulty: 1 | 2 | 3 | 4 | 5 | null;
            count: number;
            points: number;
        };
        Papers_create_answer: {
            id: number;
            name: string;
            /** @enum {string} */
            mode: "FIXED" | "DRAWN";
            /** @enum {string} */
            state: "DRAFT" | "FIXED";
            unitId: number;
            unitName: string;
            itemCount: number;
            totalPoints: number;
            rounds: number;
            madeByName: string;
            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
            fixedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            revision: number;
            shuffleQuestions: boolean;
            shuffleOptions: boolean;
            items: components["schemas"]["Papers_create_answer_items"];
            cells: components["schemas"]["Papers_create_answer_cells"];
            availability: components["schemas"]["Papers_create_answer_availability"];
            acts: ("edit" | "fix" | "copy" | "delete")[];
        };
        Papers_create_answer_items: components["schemas"]["Papers_create_answer_items_item"][];
        Papers_create_answer_items_item: {
            questionId: number;
            code: string;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            difficulty: number;
            subjectName: string;
            stem: string;
            points: number;
            /** @enum {string} */
            state: "DRAFT" | "IN_REVIEW" | "APPROVED" | "RETIRED";
            isOutdated: boolean;
        };
        Papers_create_answer_cells: components["schemas"]["Papers_create_answer_cells_item"][];
        Papers_create_answer_cells_item: {
            subjectId: number | null;
            subjectName: string | null;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            difficulty: number | null;
            count: number;
            points: number;
        };
        Papers_create_answer_availability: components["schemas"]["Papers_create_answer_availability_option1"] | null;
        Papers_create_answer_availability_option1: {
            cells: components["schemas"]["Papers_create_answer_availability_option1_cells"];
            shortage: components["schemas"]["Papers_create_answer_availability_option1_shortage"];
            pool: number;
            itemCount: number;
            totalPoints: number;
        };
        Papers_create_answer_availability_option1_cells: components["schemas"]["Papers_create_answer_availability_option1_cells_item"][];
        Papers_create_answer_availability_option1_cells_item: {
            available: number;
            quotas: components["schemas"]["Papers_create_answer_availability_option1_cells_item_quotas"];
        };
        Papers_create_answer_availability_option1_cells_item_quotas: components["schemas"]["Papers_create_answer_availability_option1_cells_item_quotas_item"][];
        Papers_create_answer_availability_option1_cells_item_quotas_item: {
            difficulty: number;
            count: number;
            pool: number;
        };
        Papers_create_answer_availability_option1_shortage: components["schemas"]["Papers_create_answer_availability_option1_shortage_option1"] | null;
        Papers_create_answer_availability_option1_shortage_option1: {
            cells: number[];
            needed: number;
            available: number;
        };
        Papers_spread_answer_difficulty: {
            least: number;
            mean: number;
            most: number;
        };
        Papers_spread_answer_readingBins: components["schemas"]["Papers_spread_answer_readingBins_item"][];
        Papers_spread_answer_readingBins_item: {
            from: number;
            to: number;
            count: number;
        };
        StageMatches_view_answer: {
            id: number;
            roundId: number;
            roundName: string;
            competitionId: number;
            competitionName: string;
            unitId: number;
            takeNo: number;
            code: string;
            /** @enum {string} */
            phase: "READY" | "RUNNING" | "FINISHED";
            seq: number;
            revision: number;
            voidedAt: string | null;
            voidedReason: string | null;
            rules: components["schemas"]["StageMatches_view_answer_rules"];
            teams: components["schemas"]["StageMatches_view_answer_teams"];
            segments: components["schemas"]["StageMatches_view_answer_segments"];
            can: ("setUp" | "run" | "void")[];
        };
        StageMatches_view_answer_rules: {
            /** @enum {string} */
            falseStart: "IGNORE" | "LOCK" | "LOSE";
            falseStartPoints: number;
            nextInLine: boolean;
        };
        StageMatches_view_answer_teams: components["schemas"]["StageMatches_view_answer_teams_item"][];
        StageMatches_view_answer_teams_item: {
            id: number;
            unitId: number;
            unitName: string;
            name: string;
            tableNo: number;
            members: components["schemas"]["StageMatches_view_answer_teams_item_members"];
        };
        StageMatches_view_answer_teams_item_members: components["schemas"]["Swaps_list_answer_items_item_target_option1"][];
        StageMatches_view_answer_segments: components["schemas"]["StageMatches_view_answer_segments_item"][];
        StageMatches_view_answer_segments_item: {
            id: number;
            /** @enum {string} */
            kind: "REQUIRED" | "BUZZER" | "RISK" | "TIE_BREAK";
            name: string;
            rightPoints: number;
            wrongPoints: number;
            seconds: number;
            questionCount: number;
            worths: number[];
            questions: components["schemas"]["StageMatches_view_answer_segments_item_questions"];
        };
        StageMatches_view_answer_segments_item_questions: components["schemas"]["StageMatches_view_answer_segments_item_questions_item"][];
        StageMatches_view_answer_segments_item_questions_item: {
            id: number;
            questionId: number | null;
            code: string | null;
            kind: ("SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE") | null;
            stem: string;
            spokenAnswer: string | null;
            worth: number | null;
        };
        StageMatches_state_answer: {
            matchId: number;
            revision: number;
            seq: number;
            serverNow: string;
            competitionName: string;
            roundName: string;
            unitName: string;
            /** @enum {string} */
            phase: "READY" | "RUNNING" | "FINISHED";
            isVoid: boolean;
            segments: components["schemas"]["StageMatches_state_answer_segments"];
            teams: components["schemas"]["StageMatches_state_answer_teams"];
            question: components["schemas"]["StageMatches_state_answer_question"];
            clock: components["schemas"]["StageMatches_state_answer_clock"];
            last: components["schemas"]["StageMatches_state_answer_last"];
            prompt: components["schemas"]["StageMatches_state_answer_prompt"];
            undoable: components["schemas"]["StageMatches_state_answer_undoable"];
            presses: components["schemas"]["StageMatches_state_answer_presses"];
            ready: components["schemas"]["StageMatches_state_answer_ready"];
            screens: number;
        };
        StageMatches_state_answer_segments: components["schemas"]["StageMatches_state_answer_segments_item"][];
        StageMatches_state_answer_segments_item: {
            id: number;
            /** @enum {string} */
            kind: "REQUIRED" | "BUZZER" | "RISK" | "TIE_BREAK";
            name: string;
            /** @enum {string} */
            status: "DONE" | "NOW" | "COMING";
            questionCount: number;
            asked: number;
            rightPoints: number;
            wrongPoints: number;
            worths: number[];
            seconds: number;
        };
        StageMatches_state_answer_teams: components["schemas"]["StageMatches_state_answer_teams_item"][];
        StageMatches_state_answer_teams_item: {
            id: number;
            name: string;
            tableNo: number;
            rank: number;
            total: number;
            tieBreak: number;
            plays: boolean;
        };
        StageMatches_state_answer_question: components["schemas"]["StageMatches_state_answer_question_option1"] | null;
        StageMatches_state_answer_question_option1: {
            calledAt: number;
            no: number;
            teamId: number | null;
            right: number;
            wrong: number;
            /** @enum {string} */
            buzzer: "NONE" | "WAITING" | "OPEN" | "CLOSED";
            line: number[];
            holderId: number | null;
            locked: number[];
            judged: components["schemas"]["StageMatches_state_answer_question_option1_judged"];
            text: components["schemas"]["StageMatches_state_answer_question_option1_text"];
            answer: components["schemas"]["StageMatches_state_answer_question_option1_answer"];
        };
        StageMatches_state_answer_question_option1_judged: components["schemas"]["StageMatches_state_answer_question_option1_judged_item"][];
        StageMatches_state_answer_question_option1_judged_item: {
            teamId: number;
            /** @enum {string} */
            verdict: "RIGHT" | "WRONG" | "PASS";
        };
        StageMatches_state_answer_question_option1_text: components["schemas"]["StageMatches_state_answer_question_option1_text_option1"] | null;
        StageMatches_state_answer_question_option1_text_option1: {
            kind: ("SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE") | null;
            stem: string;
            options: components["schemas"]["Attempts_start_answer_paper_items_item_options"];
            parts: string[];
        };
        StageMatches_state_answer_question_option1_answer: components["schemas"]["StageMatches_state_answer_question_option1_answer_option1"] | null;
        StageMatches_state_answer_question_option1_answer_option1: {
            letters: string[];
            texts: string[];
        };
        StageMatches_state_answer_clock: components["schemas"]["StageMatches_state_answer_clock_option1"] | null;
        StageMatches_state_answer_clock_option1: {
            ms: number;
            endsAt: string | null;
            leftMs: number | null;
        };
        StageMatches_state_answer_last: components["schemas"]["StageMatches_state_answer_last_option1"] | null;
        StageMatches_state_answer_last_option1: {
            /** @enum {string} */
            act: "FALSE_START" | "JUDGED" | "POINTS_GIVEN";
            teamId: number;
            verdict: ("RIGHT" | "WRONG" | "PASS") | null;
            points: number;
            segmentId: number | null;
            questionNo: number | null;
        };
        StageMatches_state_answer_prompt: components["schemas"]["StageMatches_state_answer_prompt_option1"] | null;
        StageMatches_state_answer_prompt_option1: {
            text: components["schemas"]["StageMatches_state_answer_question_option1_text_option1"];
            answer: components["schemas"]["StageMatches_state_answer_question_option1_answer_option1"];
            explanation: string | null;
            source: string | null;
        };
        StageMatches_state_answer_undoable: components["schemas"]["StageMatches_state_answer_undoable_option1"] | null;
        StageMatches_state_answer_undoable_option1: {
            seq: number;
            act: string;
            teamId: number | null;
            verdict: ("RIGHT" | "WRONG" | "PASS") | null;
            points: number | null;
            madeByName: string;
        };
        StageMatches_state_answer_presses: components["schemas"]["StageMatches_state_answer_presses_item"][];
        StageMatches_state_answer_presses_item: {
            teamId: number;
            personName: string;
            at: string;
        };
        StageMatches_state_answer_ready: components["schemas"]["StageMatches_state_answer_ready_item"][];
        StageMatches_state_answer_ready_item: {
            worth: number | null;
            count: number;
        };
        StageHall_view_answer_state: {
            matchId: number;
            revision: number;
            seq: number;
            serverNow: string;
            competitionName: string;
            roundName: string;
            unitName: string;
            /** @enum {string} */
            phase: "READY" | "RUNNING" | "FINISHED";
            isVoid: boolean;
            segments: components["schemas"]["StageMatches_state_answer_segments"];
            teams: components["schemas"]["StageMatches_state_answer_teams"];
            question: components["schemas"]["StageMatches_state_answer_question"];
            clock: components["schemas"]["StageMatches_state_answer_clock"];
            last: components["schemas"]["StageMatches_state_answer_last"];
        };
        Competitions_list_answer_items_item: {
            id: number;
            name: string;
            yearNo: number;
            quarterNo: number | null;
            unitId: number;
            unitName: string;
            introduction: string;
            madeByName: string;
            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
            revision: number;
            acts: ("edit" | "delete" | "addRound")[];
            rounds: components["schemas"]["Competitions_list_answer_items_item_rounds"];
        };
        Competitions_list_answer_items_item_rounds: components["schemas"]["Competitions_list_answer_items_item_rounds_item"][];
        Competitions_list_answer_items_item_rounds_item: {
            id: number;
            /** @enum {string} */
            kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
            /** @enum {string} */
            mode: "ONLINE" | "STAGE";
            name: string;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
            startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
            endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
            durationMinutes: number;
            entryCount: number;
        };
        /**
         * @default {
         *       "multiple": "EXACT",
         *       "blanks": "EACH",
         *       "thirdMarkerPercent": 20,
         *       "thirdMarkerRule": "NEAREST",
         *       "tieBreaks": [
         *         "SUBJECTIVE",
         *         "USED_TIME"
         *       ],
         *       "unitScore": {
         *         "rule": "BEST",
         *         "best": 5
         *       },
         *       "awards": [
         *         {
         *           "kind": "PERSON",
         *           "name": "一等奖",
         *           "by": "COUNT",
         *           "amount": 3
         *         },
         *         {
         *           "kind": "PERSON",
         *           "name": "二等奖",
         *           "by": "COUNT",
         *           "amount": 6
         *         },
         *         {
         *           "kind": "PERSON",
         *           "name": "三等奖",
         *           "by": "COUNT",
         *           "amount": 10
         *         },
         *         {
         *           "kind": "UNIT",
         *           "name": "优秀组织奖",
         *           "by": "COUNT",
         *           "amount": 3
         *         }
         *       ]
         *     }
         */
        Competitions_addRound_body_rules: {
            /** @enum {string} */
            multiple: "EXACT" | "HALF" | "PROPORTIONAL";
            /** @enum {string} */
            blanks: "EACH" | "ALL";
            thirdMarkerPercent: number;
            /** @enum {string} */
            thirdMarkerRule: "NEAREST" | "THIRD";
            tieBreaks: ("SUBJECTIVE" | "USED_TIME")[];
            unitScore: components["schemas"]["Competitions_addRound_body_rules_unitScore"];
            awards: components["schemas"]["Competitions_addRound_body_rules_awards"];
        };
        Competitions_addRound_body_rules_unitScore: {
            /** @enum {string} */
            rule: "ALL" | "BEST";
            best: number;
        };
        Competitions_addRound_body_rules_awards: components["schemas"]["Competitions_addRound_body_rules_awards_item"][];
        Competitions_addRound_body_rules_awards_item: {
            /** @enum {string} */
            kind: "PERSON" | "UNIT";
            name: string;
            /** @enum {string} */
            by: "COUNT" | "RATIO";
            amount: number;
        };
        /**
         * @default {
         *       "unitIds": null,
         *       "categories": [
         *         "CAREER_STAFF",
         *         "PUBLIC_WELFARE_POST"
         *       ]
         *     }
         */
        Competitions_addRound_body_entryRule: {
            unitIds: number[] | null;
            categories: components["schemas"]["Competitions_addRound_body_entryRule_categories"];
        };
        Competitions_addRound_body_entryRule_categories: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER")[] | null;
        Competitions_addRound_answer: {
            id: number;
            competition: components["schemas"]["Competitions_addRound_answer_competition"];
            /** @enum {string} */
            kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
            /** @enum {string} */
            mode: "ONLINE" | "STAGE";
            name: string;
            position: number;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
            stateAt: components["schemas"]["Audit_list_answer_items_item_at"];
            paper: components["schemas"]["Competitions_addRound_answer_paper"];
            startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
            endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
            durationMinutes: number;
            lateEntryMinutes: number | null;
            graceSeconds: number;
            appealsUntil: components["schemas"]["Jobs_view_answer_startedAt"];
            rules: components["schemas"]["Competitions_addRound_answer_rules"];
            entryRule: components["schemas"]["Competitions_addRound_answer_entryRule"];
            publishedAt: components["schemas"]["Jobs_view_answer_startedAt"];
            madeByName: string;
            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
            revision: number;
            serverNow: components["schemas"]["Audit_list_answer_items_item_at"];
            counts: components["schemas"]["Competitions_addRound_answer_counts"];
            acts: components["schemas"]["Competitions_addRound_answer_acts"];
        };
        Competitions_addRound_answer_competition: {
            id: number;
            name: string;
            unitId: number;
            unitName: string;
        };
        Competitions_addRound_answer_paper: components["schemas"]["Competitions_addRound_answer_paper_option1"] | null;
        Competitions_addRound_answer_paper_option1: {
            id: number;
            name: string;
            isFixed: boolean;
            itemCount: number;
            totalPoints: number;
        };
        Competitions_addRound_answer_rules: {
            /** @enum {string} */
            multiple: "EXACT" | "HALF" | "PROPORTIONAL";
            /** @enum {string} */
            blanks: "EACH" | "ALL";
            thirdMarkerPercent: number;
            /** @enum {string} */
            thirdMarkerRule: "NEAREST" | "THIRD";
            tieBreaks: ("SUBJECTIVE" | "USED_TIME")[];
            unitScore: components["schemas"]["Competitions_addRound_body_rules_unitScore"];
            awards: components["schemas"]["Competitions_addRound_body_rules_awards"];
        };
        Competitions_addRound_answer_entryRule: {
            units: components["schemas"]["Competitions_addRound_answer_entryRule_units"];
            categories: components["schemas"]["Accounts_detail_answer_grants_item_categories"];
        };
        Competitions_addRound_answer_entryRule_units: components["schemas"]["Units_awaiting_answer_items_item_similar"] | null;
        Competitions_addRound_answer_counts: {
            entries: number;
            removed: number;
            extra: number;
            started: number;
            submitted: number;
        };
        Competitions_addRound_answer_acts: components["schemas"]["Competitions_addRound_answer_acts_item"][];
        /** @enum {string} */
        Competitions_addRound_answer_acts_item: "edit" | "delete" | "publish" | "withdraw" | "extend" | "close" | "startMarking" | "announce" | "openAppeals" | "finalise" | "archive" | "seeEntries" | "addEntries" | "changeEntries";
        Rounds_sample_answer_byUnit: components["schemas"]["Rounds_sample_answer_byUnit_item"][];
        Rounds_sample_answer_byUnit_item: {
            unitId: number;
            unitName: string;
            people: number;
        };
        Rounds_withdraw_body: {
            words: string;
            revision: number;
        };
        Rounds_startMarking_body: {
            /** @default  */
            words: string;
            revision: number;
        };
        RoundEntries_list_answer_items_item_attempt: components["schemas"]["RoundEntries_list_answer_items_item_attempt_option1"] | null;
        RoundEntries_list_answer_items_item_attempt_option1: {
            /** @enum {string} */
            state: "OPEN" | "OVER" | "SUBMITTED";
            startedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            dueAt: components["schemas"]["Audit_list_answer_items_item_at"];
            submittedAt: components["schemas"]["Jobs_view_answer_startedAt"];
        };
        MyResults_list_answer_items_item_award: components["schemas"]["MyResults_list_answer_items_item_award_option1"] | null;
        MyResults_list_answer_items_item_award_option1: {
            id: number;
            name: string;
            certificateNo: string;
        };
        MyResults_one_answer_appeals_item: {
            id: number;
            itemNo: number | null;
            words: string;
            /** @enum {string} */
            state: "FILED" | "UPHELD" | "REJECTED" | "WITHDRAWN";
            filedAt: components["schemas"]["Audit_list_answer_items_item_at"];
            reply: string | null;
            decidedAt: components["schemas"]["Jobs_view_answer_startedAt"];
        };
        MyResults_one_answer_items_item: {
            no: number;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
            stem: string;
            options: components["schemas"]["Attempts_start_answer_paper_items_item_options"];
            parts: string[];
            points: number;
            earned: number;
            response: components["schemas"]["MyResults_one_answer_items_item_response"];
            right: string[];
            explanation: string | null;
            source: string;
            lawReference: string | null;
            correction: string | null;
        };
        MyResults_one_answer_items_item_response: components["schemas"]["AttemptAdmin_journal_answer_items_item_response"] | null;
    };
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
                            at: components["schemas"]["Audit_list_answer_items_item_at"];
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
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Auth_signIn_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Auth_signIn_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Auth_signIn_answer_me"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Problem"];
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
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            lastUsedAt: components["schemas"]["Audit_list_answer_items_item_at"];
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
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Problem"];
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
                            role: components["schemas"]["Auth_signIn_answer_me_roles_item_role"];
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
                    "application/json": components["schemas"]["Problem"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Jobs_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Jobs_view_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Jobs_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Jobs_view_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "loginName" | "-loginName" | "name" | "-name" | "lastSignInAt" | "-lastSignInAt" | "createdAt" | "-createdAt";
                search?: string;
                role?: "TRAINEE" | "UNIT_CONTACT" | "COMMUNITY_SECRETARY" | "CLASS_TEACHER" | "TRAINING_STAFF" | "PERSONNEL" | "FINANCE" | "APPRAISAL_COMMITTEE" | "LEADER" | "SUPERIOR" | "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN";
                status?: "ACTIVE" | "DISABLED";
                locked?: "true" | "false";
                unitId?: number;
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
                            id: number;
                            loginName: string;
                            name: string;
                            personId: number | null;
                            unitName: string | null;
                            /** @enum {string} */
                            status: "ACTIVE" | "DISABLED";
                            lockedUntil: components["schemas"]["Jobs_view_answer_startedAt"];
                            mustChangePassword: boolean;
                            lastSignInAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            roles: {
                                role: components["schemas"]["Auth_signIn_answer_me_roles_item_role"];
                                unitName: string | null;
                            }[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personId: number;
                    loginName?: string;
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
                        id: number;
                        loginName: string;
                        initialPassword: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_candidates: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name";
                search?: string;
                unitId?: number;
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
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
                            personId: number;
                            name: string;
                            unitName: string;
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            position: string | null;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_createMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personIds: number[];
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
                        items: {
                            id: number;
                            loginName: string;
                            initialPassword: string;
                            personId: number;
                            name: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Accounts_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                        initialPassword: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                sessionId: string;
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
                    "application/json": components["schemas"]["Accounts_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role: components["schemas"]["Auth_signIn_answer_me_roles_item_role"];
                    unitId: number | null;
                    categories?: components["schemas"]["Accounts_grant_body_categories"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                grantId: number;
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
                    "application/json": components["schemas"]["Accounts_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registration_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    phone: string;
                    password: string;
                    unitId?: number;
                    countyId?: number;
                    unitName?: string;
                    position?: string | null;
                    email?: components["schemas"]["Registration_register_body_email"];
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
                        loginName: string;
                        unitAwaiting: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_tree: {
        parameters: {
            query?: {
                tree?: "COUNTY" | "OUTSIDE";
                rootId?: number;
                depth?: number;
                includeClosed?: "true" | "false";
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
                            id: number;
                            parentId: number | null;
                            /** @enum {string} */
                            tree: "COUNTY" | "OUTSIDE";
                            /** @enum {string} */
                            kind: "PARTY_WORK_COMMITTEE" | "SECTION" | "COMMUNITY" | "RESIDENT_GROUP" | "COURTYARD" | "PROVINCE" | "CITY" | "COUNTY" | "OUTSIDE_UNIT";
                            /** @enum {string} */
                            status: "ACTIVE" | "AWAITING" | "CLOSED";
                            name: string;
                            partyName: string | null;
                            administrationName: string | null;
                            depth: number;
                            sortOrder: number;
                            openedOn: string | null;
                            closedOn: string | null;
                            people: number;
                            peopleBelow: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "sortOrder" | "-sortOrder" | "name" | "-name" | "path" | "-path";
                search?: string;
                tree?: "COUNTY" | "OUTSIDE";
                kind?: "PARTY_WORK_COMMITTEE" | "SECTION" | "COMMUNITY" | "RESIDENT_GROUP" | "COURTYARD" | "PROVINCE" | "CITY" | "COUNTY" | "OUTSIDE_UNIT";
                status?: "ACTIVE" | "AWAITING" | "CLOSED";
                parentId?: number;
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
                            id: number;
                            parentId: number | null;
                            /** @enum {string} */
                            tree: "COUNTY" | "OUTSIDE";
                            /** @enum {string} */
                            kind: "PARTY_WORK_COMMITTEE" | "SECTION" | "COMMUNITY" | "RESIDENT_GROUP" | "COURTYARD" | "PROVINCE" | "CITY" | "COUNTY" | "OUTSIDE_UNIT";
                            /** @enum {string} */
                            status: "ACTIVE" | "AWAITING" | "CLOSED";
                            name: string;
                            partyName: string | null;
                            administrationName: string | null;
                            depth: number;
                            sortOrder: number;
                            openedOn: string | null;
                            closedOn: string | null;
                            pathNames: string[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: number | null;
                    /** @enum {string} */
                    kind: "PARTY_WORK_COMMITTEE" | "SECTION" | "COMMUNITY" | "RESIDENT_GROUP" | "COURTYARD" | "PROVINCE" | "CITY" | "COUNTY" | "OUTSIDE_UNIT";
                    name: string;
                    partyName?: string | null;
                    administrationName?: string | null;
                    /** Format: date */
                    effectiveOn: string;
                    basisDocument?: string | null;
                    sortOrder?: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_awaiting: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
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
                            id: number;
                            name: string;
                            pathNames: string[];
                            people: number;
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            similar: components["schemas"]["Units_awaiting_answer_items_item_similar"];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Units_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: {
                            id: number;
                            /** @enum {string} */
                            kind: "CREATED" | "RENAMED" | "MOVED" | "CLOSED" | "CONFIRMED" | "MERGED";
                            /** @enum {string} */
                            state: "PENDING" | "APPLIED" | "CANCELLED" | "FAILED";
                            effectiveOn: string;
                            basisDocument: string | null;
                            before: {
                                [key: string]: string | number | null;
                            };
                            after: {
                                [key: string]: string | number | null;
                            };
                            actorName: string;
                            at: components["schemas"]["Audit_list_answer_items_item_at"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    partyName?: string | null;
                    administrationName?: string | null;
                    /** Format: date */
                    effectiveOn: string;
                    basisDocument?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: number;
                    /** Format: date */
                    effectiveOn: string;
                    basisDocument?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    effectiveOn: string;
                    basisDocument?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                changeId: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_setQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                    quota: number;
                    /** Format: date */
                    effectiveOn: string;
                    basisDocument?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    intoUnitId: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutsideUnits_list: {
        parameters: {
            query?: {
                parentId?: number;
                search?: string;
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
                            id: number;
                            parentId: number | null;
                            /** @enum {string} */
                            kind: "PARTY_WORK_COMMITTEE" | "SECTION" | "COMMUNITY" | "RESIDENT_GROUP" | "COURTYARD" | "PROVINCE" | "CITY" | "COUNTY" | "OUTSIDE_UNIT";
                            name: string;
                            hasChildren: boolean;
                            pathNames: string[];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "unit" | "-unit" | "category" | "-category" | "joinedOn" | "-joinedOn" | "updatedAt" | "-updatedAt";
                search?: string;
                unitId?: number;
                below?: "true" | "false";
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                status?: "ACTIVE" | "LEFT";
                partyMember?: "true" | "false";
                seconded?: "true" | "false";
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
                            id: number;
                            name: string;
                            sex: ("M" | "F") | null;
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            /** @enum {string} */
                            status: "ACTIVE" | "LEFT";
                            unit: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            secondedTo: components["schemas"]["Persons_list_answer_items_item_secondedTo"];
                            position: string | null;
                            partyMember: boolean;
                            joinedOn: string | null;
                            phoneMasked: string | null;
                            idNumberMasked: string | null;
                            hasAccount: boolean;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string|null} */
                    sex?: "M" | "F" | null;
                    /** Format: date */
                    birthDate?: string | null;
                    idNumber?: string | null;
                    phone?: string | null;
                    email?: components["schemas"]["Registration_register_body_email"];
                    bankCard?: string | null;
                    bankName?: string | null;
                    partyMember?: boolean;
                    /** Format: date */
                    partyJoinedOn?: string | null;
                    note?: string | null;
                    unitId: number;
                    /** @enum {string} */
                    category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                    position?: string | null;
                    /** Format: date */
                    joinedOn?: string;
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
                        id: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    search?: string;
                    unitId?: number;
                    below?: boolean;
                    /** @enum {string} */
                    category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                    /** @enum {string} */
                    status?: "ACTIVE" | "LEFT";
                    partyMember?: boolean;
                    seconded?: boolean;
                    /** @default false */
                    withNumbers?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Persons_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string|null} */
                    sex?: "M" | "F" | null;
                    /** Format: date */
                    birthDate?: string | null;
                    idNumber?: string | null;
                    phone?: string | null;
                    email?: components["schemas"]["Registration_register_body_email"];
                    bankCard?: string | null;
                    bankName?: string | null;
                    partyMember?: boolean;
                    /** Format: date */
                    partyJoinedOn?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Persons_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unitId: number;
                    /** @enum {string} */
                    category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                    position?: string | null;
                    /** Format: date */
                    fromOn: string;
                    basisDocument?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Persons_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_second: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unitId: number;
                    position?: string | null;
                    /** Format: date */
                    fromOn: string;
                    /** Format: date */
                    untilOn?: string | null;
                    basisDocument?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Persons_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_endSecondment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                assignmentId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    untilOn: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Persons_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    untilOn: string;
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Persons_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields: ("idNumber" | "phone" | "email")[];
                    reason: string;
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
                        idNumber?: string | null;
                        phone?: string | null;
                        email?: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_unmaskBank: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        bankCard: string | null;
                        bankName: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyProfile_profile: {
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
                    "application/json": components["schemas"]["MyProfile_profile_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyProfile_correct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone?: string;
                    email?: components["schemas"]["Registration_register_body_email"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyProfile_profile_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt";
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
                            id: number;
                            fileName: string;
                            /** @enum {string} */
                            state: "READING" | "CHECKING" | "REVIEW" | "IMPORTING" | "DONE" | "FAILED" | "DISCARDED";
                            rows: number;
                            createdBy: string;
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            finishedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            counts: components["schemas"]["RosterImports_list_answer_items_item_counts"];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterImports_upload_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_template: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["RosterImports_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_map: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sheet: number;
                    headerRows: number;
                    columns: {
                        index: number;
                        /** @enum {string|null} */
                        field: "name" | "idNumber" | "phone" | "unitLevel1" | "unitLevel2" | "unit" | "category" | "position" | "sex" | "birthDate" | "joinedOn" | "partyMember" | "partyJoinedOn" | "email" | "bankCard" | "bankName" | "seconded" | "note" | null;
                    }[];
                    defaultUnitId?: number | null;
                    /** @enum {string|null} */
                    defaultCategory?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER" | null;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterImports_upload_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_rows: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "rowNumber" | "-rowNumber";
                tab?: "ATTENTION" | "ERROR" | "WARNING" | "NEW" | "UPDATE" | "UNCHANGED" | "SKIPPED" | "DRAFT" | "ALL";
                code?: "NAME_EMPTY" | "NAME_UNREADABLE" | "NAME_CHARACTERS" | "NAME_LENGTH" | "NAME_SPACED" | "NAME_CHANGED" | "ID_EMPTY" | "ID_AS_NUMBER" | "ID_LENGTH" | "ID_OLD" | "ID_CHARACTERS" | "ID_DATE" | "ID_CHECK_DIGIT" | "ID_DUPLICATE" | "SEX_MISMATCH" | "SEX_UNKNOWN" | "BIRTH_MISMATCH" | "PHONE_EMPTY" | "PHONE_LENGTH" | "PHONE_SHAPE" | "PHONE_AS_NUMBER" | "PHONE_DUPLICATE" | "PHONE_TAKEN" | "DATE_SERIAL" | "DATE_MONTH_ONLY" | "DATE_INVALID" | "UNIT_EMPTY" | "UNIT_UNKNOWN" | "UNIT_NOT_FOUND" | "UNIT_AMBIGUOUS" | "UNIT_CLOSED" | "UNIT_OUT_OF_SCOPE" | "CATEGORY_EMPTY" | "CATEGORY_UNKNOWN" | "CATEGORY_WRONG_TREE" | "CATEGORY_UNLIKELY" | "PARTY_UNKNOWN" | "EMAIL_SHAPE" | "BANK_AS_NUMBER" | "BANK_SHAPE" | "ROW_DUPLICATE" | "PERSON_AMBIGUOUS" | "PERSON_OUT_OF_SCOPE" | "CELL_ERROR";
                rows?: string;
            };
            header?: never;
            path: {
                id: number;
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
                        items: components["schemas"]["RosterImports_rows_answer_items"];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_mend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                rowNumber: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    act: "SET";
                    field: components["schemas"]["RosterImports_detail_answer_mapping_option1_columns_item_field_option1"];
                    value?: string;
                    unitId?: number;
                } | {
                    /** @enum {string} */
                    act: "ACCEPT";
                    code: components["schemas"]["RosterImports_rows_answer_items_item_problems_item_code"];
                } | {
                    /** @enum {string} */
                    act: "ACKNOWLEDGE";
                    code: components["schemas"]["RosterImports_rows_answer_items_item_problems_item_code"];
                } | {
                    /** @enum {string} */
                    act: "SKIP";
                } | {
                    /** @enum {string} */
                    act: "DRAFT";
                } | {
                    /** @enum {string} */
                    act: "RESTORE";
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
                        rows: components["schemas"]["RosterImports_rows_answer_items"];
                        counts: components["schemas"]["RosterImports_list_answer_items_item_counts_option1"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_mendMany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    act: "ACCEPT" | "ACKNOWLEDGE" | "SKIP" | "DRAFT" | "RESTORE";
                    code?: components["schemas"]["RosterImports_rows_answer_items_item_problems_item_code"];
                    rows?: number[];
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
                        changed: number;
                        counts: components["schemas"]["RosterImports_list_answer_items_item_counts_option1"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_totals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        unit: components["schemas"]["Persons_list_answer_items_item_secondedTo"];
                        items: {
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            inFile: number;
                            expected: number;
                            difference: number;
                        }[];
                        total: {
                            inFile: number;
                            expected: number;
                            difference: number;
                        };
                        hint: {
                            rowNumber: number;
                            /** @enum {string} */
                            from: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            /** @enum {string} */
                            to: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                        } | null;
                        missing: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_attention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterImports_upload_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterImports_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterImports_detail_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_page: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt";
                unread?: "true" | "false";
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
                            id: number;
                            kind: string;
                            params: {
                                [key: string]: string | number;
                            };
                            words: {
                                "zh-CN": {
                                    title: string;
                                    body: string;
                                };
                                en: {
                                    title: string;
                                    body: string;
                                };
                            };
                            link: string;
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            readAt: components["schemas"]["Jobs_view_answer_startedAt"];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_unread: {
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
                        count: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_markAllRead: {
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_list: {
        parameters: {
            query?: {
                q?: string;
                method?: string;
                subject?: string;
                audience?: string;
                hours?: string;
                mode?: string;
                lecturer?: string;
                sort?: "nextDate" | "relevance" | "-publishedAt" | "code" | "title" | "creditHours" | "-creditHours";
                page?: number;
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
                        items: components["schemas"]["Catalogue_list_answer_items"];
                        total: number;
                        page: number;
                        size: number;
                        /** @enum {string} */
                        sort: "nextDate" | "relevance" | "-publishedAt" | "code" | "title" | "creditHours" | "-creditHours";
                        catalogueTotal: number;
                        marks: string[];
                        widened: boolean;
                        facets: {
                            method: {
                                /** @enum {string} */
                                value: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
                                count: number;
                            }[];
                            subject: {
                                value: string;
                                name: string;
                                count: number;
                            }[];
                            audience: {
                                /** @enum {string} */
                                value: "COMMUNITY_CADRE" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE";
                                count: number;
                            }[];
                            hours: {
                                /** @enum {string} */
                                value: "UP_TO_2" | "UP_TO_4" | "UP_TO_8" | "OVER_8";
                                count: number;
                            }[];
                            mode: {
                                /** @enum {string} */
                                value: "IN_PERSON" | "ONLINE" | "ASSIGNMENT";
                                count: number;
                            }[];
                            lecturer: {
                                value: number;
                                name: string;
                                count: number;
                            }[];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_summary: {
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
                        total: number;
                        methods: {
                            /** @enum {string} */
                            method: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
                            count: number;
                            courses: components["schemas"]["Catalogue_list_answer_items"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                        id: number;
                        code: string;
                        title: string;
                        summary: string;
                        /** @enum {string} */
                        method: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
                        subject: {
                            code: string;
                            name: string;
                        };
                        audience: ("COMMUNITY_CADRE" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE")[];
                        creditHours: number;
                        minutes: number;
                        modes: ("IN_PERSON" | "ONLINE" | "ASSIGNMENT")[];
                        lecturers: components["schemas"]["Units_awaiting_answer_items_item_similar"];
                        coverUrl: string | null;
                        /** @enum {string} */
                        availability: "ANYTIME" | "SCHEDULED" | "AFTER_CLASS" | "PLANNED" | "UNSCHEDULED";
                        nextDate: string | null;
                        plannedMonth: string | null;
                        publishedOn: string;
                        description: string;
                        keywords: string[];
                        versionNo: number;
                        detail: {
                            /** @constant */
                            method: "CLASSROOM";
                            objectives: string[];
                            lessonPlan: {
                                title: string;
                                /** @enum {string} */
                                part: "LECTURE" | "QUESTIONS" | "DISCUSSION" | "CASE" | "TEST" | "BREAK" | "SUMMARY";
                                minutes: number;
                            }[];
                            discussionQuestions: string[];
                            test: {
                                questionCount: number;
                                minutes: number;
                                passScore: number;
                            } | null;
                        } | {
                            /** @constant */
                            method: "CEREMONY";
                            /** @enum {string} */
                            ceremonyKind: "OPENING" | "CLOSING" | "OATH" | "FLAG_RAISING" | "PARTY_ANNIVERSARY" | "MEMORIAL" | "HONOUR";
                            purpose: string;
                            orderOfCeremony: {
                                /** @enum {string} */
                                step: "ENTER" | "ANTHEM" | "FLAG" | "OATH" | "READING" | "SPEECH" | "GIFT" | "AWARD" | "SILENCE" | "CLOSE" | "OTHER";
                                title: string;
                                minutes: number;
                                partyMembersOnly: boolean;
                            }[];
                            dress: string;
                            /** @enum {string} */
                            nonMembers: "STAND_AND_WATCH" | "SEATED_AND_WATCH" | "NOT_INVITED";
                        } | {
                            /** @constant */
                            method: "AUDIOVISUAL";
                            films: {
                                title: string;
                                /** @enum {string} */
                                source: "PARTY_EDUCATION_CENTRE" | "BROADCASTER" | "PUBLISHER" | "OWN_PRODUCTION" | "PUBLIC_PLATFORM";
                                producer: string;
                                year: number | null;
                                minutes: number;
                                synopsis: string;
                            }[];
                            viewing: ("SCREENING" | "ONLINE")[];
                            guideQuestions: string[];
                            discussionMinutes: number;
                        } | {
                            /** @constant */
                            method: "INTERVIEW";
                            theme: string;
                            host: {
                                name: string;
                                post: string;
                            } | null;
                            guests: {
                                name: string;
                                post: string;
                                organisation: string;
                                topic: string;
                            }[];
                            outline: {
                                title: string;
                                minutes: number;
                            }[];
                            questionCollection: {
                                opensDaysBefore: number;
                                closesHoursBefore: number;
                                upVotes: boolean;
                                anonymous: boolean;
                            };
                            recorded: boolean;
                        } | {
                            /** @constant */
                            method: "SCENARIO";
                            background: string;
                            acts: {
                                /** @enum {string} */
                                phase: "BRIEFING" | "GROUPING" | "PREPARATION" | "PLAY" | "DEBRIEF";
                                title: string;
                                minutes: number;
                            }[];
                            roles: {
                                role: string;
                                identity: string;
                                players: number;
                            }[];
                            rubric: {
                                /** @enum {string} */
                                criterion: "COMMUNICATION" | "POLICY" | "PROCEDURE" | "EFFECT";
                                weight: number;
                                description: string;
                            }[];
                            groups: {
                                size: number;
                                rounds: number;
                            };
                        } | {
                            /** @constant */
                            method: "ON_SITE";
                            departure: {
                                place: string;
                                at: string;
                            };
                            returnAt: string;
                            route: {
                                fieldSiteId: number;
                                arriveAt: string;
                                leaveAt: string;
                                focus: string;
                            }[];
                            capacity: number;
                            discussionQuestions: string[];
                            homework: string;
                        } | {
                            /** @constant */
                            method: "EXTENSION";
                            taskSheet: {
                                background: string;
                                steps: string[];
                                deliverables: ("ACTION_PLAN" | "REPORT" | "MICRO_LECTURE" | "CASE_STUDY")[];
                                requirements: string;
                                minCharacters: number;
                            };
                            topics: {
                                title: string;
                                note: string;
                            }[];
                            followUps: {
                                month: number;
                                /** @enum {string} */
                                form: "VISIT" | "CALL" | "MEETING" | "WRITTEN";
                                content: string;
                            }[];
                            acceptanceCriteria: string;
                        };
                        lecturerProfiles: components["schemas"]["Catalogue_course_answer_lecturerProfiles"];
                        fieldSites: components["schemas"]["Catalogue_course_answer_fieldSites"];
                        related: components["schemas"]["Catalogue_list_answer_items"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_lecturers: {
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
                        items: components["schemas"]["Catalogue_course_answer_lecturerProfiles"];
                        total: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_lecturer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        id: number;
                        name: string;
                        /** @enum {string} */
                        kind: "FULL_TIME" | "PART_TIME" | "PRACTICE_MENTOR";
                        post: string;
                        organisation: string;
                        introduction: string;
                        topics: string[];
                        photoUrl: string | null;
                        courseCount: number;
                        courses: components["schemas"]["Catalogue_list_answer_items"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_fieldSites: {
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
                        items: components["schemas"]["Catalogue_course_answer_fieldSites"];
                        total: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_fieldSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        id: number;
                        name: string;
                        kind: components["schemas"]["Catalogue_course_answer_fieldSites_item_kind"];
                        address: string;
                        longitude: number;
                        latitude: number;
                        coordinateSystem: string;
                        summary: string;
                        commentary: string;
                        capacity: number;
                        visitMinutes: number;
                        openHours: string;
                        photoUrl: string | null;
                        courses: components["schemas"]["Catalogue_list_answer_items"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Images_add: {
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
                        id: number;
                        url: string;
                        width: number;
                        height: number;
                        mimeType: string;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Images_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "image/*": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "updatedAt" | "-updatedAt" | "code" | "-code" | "title" | "-title" | "creditHours" | "-creditHours";
                q?: string;
                state?: "DRAFT" | "IN_REVIEW" | "APPROVED" | "PUBLISHED" | "SUPERSEDED" | "WITHDRAWN" | "DISCARDED";
                method?: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
                subject?: string;
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
                            id: number;
                            code: string | null;
                            title: string;
                            /** @enum {string} */
                            method: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
                            subject: {
                                code: string;
                                name: string;
                            };
                            creditHours: number;
                            minutes: number;
                            lecturers: components["schemas"]["Units_awaiting_answer_items_item_similar"];
                            owner: string;
                            /** @enum {string} */
                            state: "DRAFT" | "IN_REVIEW" | "APPROVED" | "PUBLISHED" | "SUPERSEDED" | "WITHDRAWN" | "DISCARDED";
                            versionNo: number;
                            publishedVersionNo: number | null;
                            plannedMonth: string | null;
                            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                        counts: {
                            [key: string]: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: components["schemas"]["Courses_create_body_content"];
                    /** @default  */
                    changeNote?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_export: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "updatedAt" | "-updatedAt" | "code" | "-code" | "title" | "-title" | "creditHours" | "-creditHours";
                q?: string;
                state?: "DRAFT" | "IN_REVIEW" | "APPROVED" | "PUBLISHED" | "SUPERSEDED" | "WITHDRAWN" | "DISCARDED";
                method?: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
                subject?: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    content: components["schemas"]["Courses_create_body_content"];
                    /** @default  */
                    changeNote?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_discard: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        versions: {
                            versionNo: number;
                            /** @enum {string} */
                            state: "DRAFT" | "IN_REVIEW" | "APPROVED" | "PUBLISHED" | "SUPERSEDED" | "WITHDRAWN" | "DISCARDED";
                            title: string;
                            changeNote: string;
                            author: string;
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            updatedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            publishedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                        }[];
                        events: {
                            versionNo: number;
                            act: string;
                            at: components["schemas"]["Audit_list_answer_items_item_at"];
                            by: string;
                            comment: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_startVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Courses_startVersion_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                versionNo: number;
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
                    "application/json": components["schemas"]["Courses_create_answer_published_option1"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Courses_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    plannedMonth: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CourseReview_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseReview_submit_body"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CourseReview_recall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseReview_submit_body"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CourseReview_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Courses_startVersion_body"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CourseReview_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseReview_submit_body"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CourseReview_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseReview_submit_body"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CourseReview_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseReview_submit_body"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CourseReview_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Courses_startVersion_body"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Courses_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Subjects_list: {
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
                            code: string;
                            name: string;
                            sortOrder: number;
                            isActive: boolean;
                            courses: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Subjects_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Subjects_create_body"];
            };
        };
        responses: {
            201: {
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Subjects_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Subjects_create_body"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lecturers_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "kind" | "-kind" | "approvedUntil" | "-approvedUntil" | "rating" | "-rating";
                q?: string;
                kind?: "FULL_TIME" | "PART_TIME" | "PRACTICE_MENTOR";
                approval?: "PENDING" | "APPROVED" | "EXPIRED" | "SUSPENDED";
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
                        items: components["schemas"]["Lecturers_list_answer_items_item"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lecturers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "FULL_TIME" | "PART_TIME" | "PRACTICE_MENTOR";
                    /** @default null */
                    personId?: number | null;
                    /** @default  */
                    post?: string;
                    /** @default  */
                    organisation?: string;
                    /** @default  */
                    introduction?: string;
                    /** @default [] */
                    topics?: string[];
                    /** @default null */
                    photoImageId?: number | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lecturers_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lecturers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Lecturers_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lecturers_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "FULL_TIME" | "PART_TIME" | "PRACTICE_MENTOR";
                    /** @default null */
                    personId?: number | null;
                    /** @default  */
                    post?: string;
                    /** @default  */
                    organisation?: string;
                    /** @default  */
                    introduction?: string;
                    /** @default [] */
                    topics?: string[];
                    /** @default null */
                    photoImageId?: number | null;
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lecturers_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lecturers_remove: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lecturers_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    from: string;
                    until: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lecturers_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lecturers_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lecturers_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Venues_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "seats" | "-seats" | "kind" | "-kind";
                q?: string;
                kind?: "CLASSROOM" | "LECTURE_HALL" | "SCENARIO_ROOM" | "INTERVIEW_ROOM" | "AUDIOVISUAL_ROOM" | "DISCUSSION_ROOM" | "CEREMONY_HALL" | "OUTDOOR";
                minSeats?: number;
                active?: "true" | "false";
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
                        items: components["schemas"]["Venues_list_answer_items_item"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Venues_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "CLASSROOM" | "LECTURE_HALL" | "SCENARIO_ROOM" | "INTERVIEW_ROOM" | "AUDIOVISUAL_ROOM" | "DISCUSSION_ROOM" | "CEREMONY_HALL" | "OUTDOOR";
                    /** @default  */
                    building?: string;
                    /** @default  */
                    floor?: string;
                    seats: number;
                    equipment?: components["schemas"]["Courses_create_body_content_detail_option1_room_equipment"];
                    /** @default  */
                    notes?: string;
                    /** @default null */
                    photoImageId?: number | null;
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Venues_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Venues_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Venues_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Venues_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "CLASSROOM" | "LECTURE_HALL" | "SCENARIO_ROOM" | "INTERVIEW_ROOM" | "AUDIOVISUAL_ROOM" | "DISCUSSION_ROOM" | "CEREMONY_HALL" | "OUTDOOR";
                    /** @default  */
                    building?: string;
                    /** @default  */
                    floor?: string;
                    seats: number;
                    equipment?: components["schemas"]["Courses_create_body_content_detail_option1_room_equipment"];
                    /** @default  */
                    notes?: string;
                    /** @default null */
                    photoImageId?: number | null;
                    /** @default true */
                    isActive?: boolean;
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Venues_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Venues_remove: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FieldSites_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "kind" | "-kind" | "capacity" | "-capacity";
                q?: string;
                kind?: "SERVICE_CIRCLE" | "COMMAND_CENTRE" | "ELDER_CARE" | "SERVICE_STATION" | "PARTY_CENTRE" | "MEDIATION_STUDIO" | "COURTYARD" | "HERITAGE" | "ENTERPRISE" | "OTHER";
                active?: "true" | "false";
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
                        items: components["schemas"]["FieldSites_list_answer_items_item"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FieldSites_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    kind: components["schemas"]["Catalogue_course_answer_fieldSites_item_kind"];
                    address: string;
                    longitude: number;
                    latitude: number;
                    /**
                     * @default GCJ02
                     * @enum {string}
                     */
                    coordinateSystem?: "GCJ02" | "WGS84";
                    /** @default  */
                    summary?: string;
                    /** @default  */
                    commentary?: string;
                    capacity: number;
                    /** @default 60 */
                    visitMinutes?: number;
                    /** @default  */
                    openHours?: string;
                    /** @default  */
                    contactName?: string;
                    contactPhone?: string;
                    /** @default null */
                    photoImageId?: number | null;
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSites_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FieldSites_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["FieldSites_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FieldSites_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    kind: components["schemas"]["Catalogue_course_answer_fieldSites_item_kind"];
                    address: string;
                    longitude: number;
                    latitude: number;
                    /**
                     * @default GCJ02
                     * @enum {string}
                     */
                    coordinateSystem?: "GCJ02" | "WGS84";
                    /** @default  */
                    summary?: string;
                    /** @default  */
                    commentary?: string;
                    capacity: number;
                    /** @default 60 */
                    visitMinutes?: number;
                    /** @default  */
                    openHours?: string;
                    /** @default  */
                    contactName?: string;
                    contactPhone?: string;
                    /** @default null */
                    photoImageId?: number | null;
                    /** @default true */
                    isActive?: boolean;
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSites_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FieldSites_remove: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FieldSites_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        contactName: string;
                        contactPhone: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicClasses_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "startsOn" | "-startsOn" | "closesAt" | "-closesAt" | "name" | "-name" | "free" | "-free";
                q?: string;
                year?: number;
                seriesId?: number;
                method?: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
                phase?: ("PUBLISHED" | "ENROLLING" | "FULL" | "CLOSED" | "RUNNING" | "FINISHED")[];
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
                    "application/json": components["schemas"]["PublicClasses_list_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicClasses_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        id: number;
                        name: string;
                        seriesId: number;
                        theme: string;
                        /** @enum {string} */
                        kind: "TRAINING" | "WORKSHOP" | "ROTATION";
                        year: number;
                        sessionNo: number;
                        startsOn: string;
                        endsOn: string;
                        days: number;
                        creditHours: number;
                        audience: string;
                        place: string;
                        /** @enum {string} */
                        mode: "OPEN" | "NOMINATION" | "DISPATCH";
                        /** @enum {string} */
                        phase: "DRAFT" | "PUBLISHED" | "ENROLLING" | "FULL" | "CLOSED" | "RUNNING" | "FINISHED" | "CANCELLED";
                        opensAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        closesAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        seats: number;
                        held: number;
                        confirmed: number;
                        pending: number;
                        free: number;
                        waiting: number;
                        waitingSize: number;
                        methods: components["schemas"]["PublicClasses_list_answer_items_item_methods"];
                        summary: string;
                        placeNote: string;
                        notice: string;
                        afterwards: string;
                        classTeacher: {
                            name: string;
                        } | null;
                        eligibleCategories: components["schemas"]["Accounts_detail_answer_grants_item_categories"];
                        offerHours: number;
                        leaveLimitHours: number;
                        quotas: {
                            id: number;
                            name: string;
                            quota: number;
                            held: number;
                            confirmed: number;
                            pending: number;
                            free: number;
                        }[];
                        pool: components["schemas"]["PublicClasses_detail_answer_pool"];
                        courses: components["schemas"]["PublicClasses_detail_answer_courses"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_series: {
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
                        items: components["schemas"]["Classes_series_answer_items_item"][];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_createSeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    theme: string;
                    /** @enum {string} */
                    kind: "TRAINING" | "WORKSHOP" | "ROTATION";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classes_series_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "startsOn" | "-startsOn" | "closesAt" | "-closesAt" | "name" | "-name" | "free" | "-free";
                q?: string;
                year?: number;
                seriesId?: number;
                method?: "CLASSROOM" | "CEREMONY" | "AUDIOVISUAL" | "INTERVIEW" | "SCENARIO" | "ON_SITE" | "EXTENSION";
                phase?: ("DRAFT" | "PUBLISHED" | "ENROLLING" | "FULL" | "CLOSED" | "RUNNING" | "FINISHED" | "CANCELLED")[];
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
                    "application/json": components["schemas"]["PublicClasses_list_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seriesId: number;
                    hostUnitId?: number;
                    startsOn: string;
                    endsOn: string;
                    creditHours: number;
                    audience: string;
                    /** @default  */
                    summary?: string;
                    place: string;
                    /** @default  */
                    placeNote?: string;
                    /** @default null */
                    classTeacherId?: number | null;
                    opensAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    closesAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    /** @enum {string} */
                    mode: "OPEN" | "NOMINATION" | "DISPATCH";
                    seats: number;
                    /** @default 0 */
                    waitingSize?: number;
                    /** @default 24 */
                    offerHours?: number;
                    eligibleCategories?: components["schemas"]["Accounts_grant_body_categories"];
                    /** @default  */
                    notice?: string;
                    /** @default  */
                    afterwards?: string;
                    quotas?: components["schemas"]["Classes_create_body_quotas"];
                    courses?: components["schemas"]["Classes_create_body_courses"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classes_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Classes_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    startsOn: string;
                    endsOn: string;
                    creditHours: number;
                    audience: string;
                    /** @default  */
                    summary?: string;
                    place: string;
                    /** @default  */
                    placeNote?: string;
                    /** @default null */
                    classTeacherId?: number | null;
                    opensAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    closesAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    /** @enum {string} */
                    mode: "OPEN" | "NOMINATION" | "DISPATCH";
                    seats: number;
                    /** @default 0 */
                    waitingSize?: number;
                    /** @default 24 */
                    offerHours?: number;
                    eligibleCategories?: components["schemas"]["Accounts_grant_body_categories"];
                    /** @default  */
                    notice?: string;
                    /** @default  */
                    afterwards?: string;
                    quotas?: components["schemas"]["Classes_create_body_quotas"];
                    courses?: components["schemas"]["Classes_create_body_courses"];
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classes_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classes_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classes_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classes_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Classes_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classes_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyEnrolments_learning: {
        parameters: {
            query?: {
                year?: number;
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
                        year: number;
                        items: {
                            enrolment: components["schemas"]["MyEnrolments_learning_answer_items_item_enrolment"];
                            class: components["schemas"]["PublicClasses_list_answer_items_item"];
                        }[];
                        confirmedHours: number;
                        finishedHours: number;
                        byMethod: components["schemas"]["PublicClasses_list_answer_items_item_methods"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyEnrolments_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        enrolment: components["schemas"]["MyEnrolments_learning_answer_items_item_enrolment"] | null;
                        offer: ("ENROL" | "APPLY" | "WAIT") | null;
                        refusal: components["schemas"]["MyEnrolments_mine_answer_refusal"];
                        freeForMe: number;
                        quotaName: string | null;
                        unitName: string | null;
                        repeated: {
                            className: string;
                            startsOn: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentAdmin_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "arrivalNo" | "-arrivalNo" | "name" | "-name" | "unit" | "-unit" | "state" | "-state" | "appliedAt" | "-appliedAt";
                q?: string;
                state?: ("APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED")[];
                quotaId?: number;
                live?: "true" | "false";
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            id: number;
                            arrivalNo: number;
                            personId: number;
                            name: string;
                            unitName: string;
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            quotaId: number | null;
                            quotaName: string | null;
                            /** @enum {string} */
                            state: "APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED";
                            waitingPosition: number | null;
                            appliedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            nominatedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            confirmedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            offerExpiresAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            endedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            reason: string | null;
                            warnings: components["schemas"]["EnrolmentAdmin_list_answer_items_item_warnings"];
                            can: ("confirm" | "reject")[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                        states: {
                            /** @enum {string} */
                            state: "APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED";
                            count: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyEnrolments_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                        id: number;
                        classId: number;
                        /** @enum {string} */
                        state: "APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED";
                        waitingPosition: number | null;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyEnrolments_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnrolments_learning_answer_items_item_enrolment"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyEnrolments_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnrolments_learning_answer_items_item_enrolment"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyEnrolments_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnrolments_learning_answer_items_item_enrolment"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyEnrolments_remind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEnrolments_learning_answer_items_item_enrolment"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "appliedAt" | "-appliedAt" | "name" | "-name" | "unit" | "-unit" | "startsOn" | "-startsOn";
                classId?: number;
                state?: ("APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED")[];
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
                            id: number;
                            classId: number;
                            className: string;
                            startsOn: string;
                            endsOn: string;
                            personId: number;
                            name: string;
                            unitName: string;
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            /** @enum {string} */
                            state: "APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED";
                            appliedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            nominatedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            remindedCount: number;
                            can: ("nominate" | "refuse")[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_nominate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_nominatePeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personIds: number[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nominations_nominatePeople_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentAdmin_export: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "arrivalNo" | "-arrivalNo" | "name" | "-name" | "unit" | "-unit" | "state" | "-state" | "appliedAt" | "-appliedAt";
                q?: string;
                state?: ("APPLIED" | "NOMINATED" | "CONFIRMED" | "WAITING" | "OFFERED" | "WITHDRAWN" | "DECLINED" | "EXPIRED" | "REJECTED")[];
                quotaId?: number;
                live?: "true" | "false";
            };
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentAdmin_confirmMany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enrolmentIds: number[];
                    /** @default false */
                    acceptWarnings?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nominations_nominatePeople_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentAdmin_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    acceptWarnings?: boolean;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentAdmin_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holidays_year: {
        parameters: {
            query?: {
                year?: number;
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
                        year: number;
                        /** @enum {string} */
                        status: "NOTICE" | "FORECAST" | "STATUTE";
                        notice: {
                            /** @enum {string} */
                            origin: "SHIPPED" | "IMPORTED";
                            title: string;
                            documentNo: string;
                        } | null;
                        days: {
                            date: components["schemas"]["Holidays_year_answer_days_item_date"];
                            name: string;
                            isOffDay: boolean;
                            /** @enum {string} */
                            source: "STATUTE" | "NOTICE" | "FORECAST";
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HolidayNotices_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "activatedAt" | "-activatedAt" | "year" | "-year";
                year?: number;
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
                            id: number;
                            year: number;
                            title: string;
                            documentNo: string;
                            fileName: string;
                            /** @enum {string} */
                            state: "ACTIVE" | "SUPERSEDED";
                            offDays: number;
                            makeUpDays: number;
                            createdBy: string;
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            activatedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            supersededAt: components["schemas"]["Jobs_view_answer_startedAt"];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    previewId: number;
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
                        noticeId: number;
                        year: number;
                        moved: {
                            seasonId: number;
                            dateId: number;
                            month: string;
                            before: string;
                            after: string;
                        }[];
                        replaced: {
                            lectureId: number;
                            month: string;
                            from: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            to: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                        }[];
                        told: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HolidayNotices_template: {
        parameters: {
            query?: {
                year?: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_mine: {
        parameters: {
            query?: {
                year?: number;
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
                        year: number;
                        total: number;
                        target: components["schemas"]["TrainingHours_mine_answer_target"];
                        byKind: components["schemas"]["TrainingHours_mine_answer_byKind"];
                        byMethod: components["schemas"]["PublicClasses_list_answer_items_item_methods"];
                        entries: components["schemas"]["TrainingHours_mine_answer_entries"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "unit" | "-unit" | "total" | "-total" | "lectured" | "-lectured" | "attended" | "-attended";
                year?: number;
                search?: string;
                unitId?: number;
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                kind?: "ATTENDED" | "LECTURE_GIVEN" | "ONLINE";
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
                            personId: number;
                            name: string;
                            unitName: string;
                            communityName: string | null;
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            lectured: number;
                            attended: number;
                            total: number;
                            target: number | null;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_summary: {
        parameters: {
            query?: {
                year?: number;
                search?: string;
                unitId?: number;
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                kind?: "ATTENDED" | "LECTURE_GIVEN" | "ONLINE";
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
                        year: number;
                        people: number;
                        total: number;
                        lectured: number;
                        attended: number;
                        perPerson: number;
                        target: number | null;
                        withTarget: number;
                        perPersonWithTarget: number | null;
                        reached: number;
                        byUnit: {
                            unitId: number;
                            unitName: string;
                            people: number;
                            total: number;
                            lectured: number;
                            attended: number;
                            perPerson: number;
                            target: number | null;
                            withTarget: number;
                            perPersonWithTarget: number | null;
                            reached: number;
                        }[];
                        byCategory: {
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            people: number;
                            total: number;
                            lectured: number;
                            attended: number;
                            perPerson: number;
                            target: number | null;
                            withTarget: number;
                            perPersonWithTarget: number | null;
                            reached: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_export: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "unit" | "-unit" | "total" | "-total" | "lectured" | "-lectured" | "attended" | "-attended";
                year?: number;
                search?: string;
                unitId?: number;
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                kind?: "ATTENDED" | "LECTURE_GIVEN" | "ONLINE";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_person: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                id: number;
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
                        year: number;
                        total: number;
                        target: components["schemas"]["TrainingHours_mine_answer_target"];
                        byKind: components["schemas"]["TrainingHours_mine_answer_byKind"];
                        byMethod: components["schemas"]["PublicClasses_list_answer_items_item_methods"];
                        entries: components["schemas"]["TrainingHours_mine_answer_entries"];
                        name: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_rules: {
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
                    "application/json": components["schemas"]["TrainingHours_rules_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_addRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    effectiveOn: string;
                    basisDocument: string;
                    halfDayHours: number;
                    halfDayMinutes: number;
                    minutesPerHour: number;
                    lectureFactor: number;
                    onlineMinutes: number;
                    onlineHours: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingHours_rules_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_addTarget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                    fromYear: number;
                    hours: number;
                    basisDocument: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingHours_rules_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingHours_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duties_mine: {
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
                            kind: string;
                            title: string;
                            link: string;
                            dueOn: string;
                            daysLeft: number;
                            params: {
                                [key: string]: string | number;
                            };
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Lectures_page_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_topic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    topic: string;
                    outline: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lectures_page_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_reviewTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "APPROVE" | "RETURN";
                    /** @default  */
                    words?: string;
                    revision: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lectures_page_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                        version: number;
                        lecture: components["schemas"]["Lectures_page_answer"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                version: number;
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
                    "application/octet-stream": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_reviewCourseware: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "APPROVE" | "RETURN";
                    /** @default  */
                    words?: string;
                    version: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lectures_page_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: string;
                    personIds: number[];
                    /** @default  */
                    notes?: string;
                    /** @default false */
                    wholeDate?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lectures_page_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_rehearse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: string;
                    /** @enum {string} */
                    verdict: "PASS" | "REVISE" | "REPLACE";
                    /** @default  */
                    words?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lectures_page_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lectures_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    waive?: {
                        /** @enum {string} */
                        item: "TOPIC" | "COURSEWARE" | "GROUP_PREPARATION" | "REHEARSAL" | "ATTENDANCE" | "RATINGS";
                        reason: string;
                    }[];
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
                        lecture: components["schemas"]["Lectures_page_answer"];
                        dateFiled: boolean;
                        audienceAwarded: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Audience_mine_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_reserve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audience_mine_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_giveUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Audience_mine_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Audience_list_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    marks?: {
                        personId: number;
                        /** @enum {string|null} */
                        status: "PRESENT" | "LATE" | "ABSENT" | null;
                    }[];
                    /** @enum {string} */
                    rest?: "PRESENT" | "LATE" | "ABSENT";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audience_list_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_walkIns: {
        parameters: {
            query: {
                search: string;
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            personId: number;
                            name: string;
                            unitName: string;
                            listed: boolean;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audience_list_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_ratingsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        lectureId: number;
                        answers: number;
                        minRatings: number;
                        ratingUntil: string | null;
                        open: boolean;
                        shown: boolean;
                        result: {
                            content: number;
                            method: number;
                            effect: number;
                            overall: number;
                        } | null;
                        groups: {
                            /** @enum {string} */
                            group: "LEADERS" | "PEERS" | "AUDIENCE";
                            weight: number;
                            answers: number;
                            content: number;
                            method: number;
                            effect: number;
                            overall: number;
                        }[];
                        missingGroups: ("LEADERS" | "PEERS" | "AUDIENCE")[];
                        comments: string[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audience_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: number;
                    method: number;
                    effect: number;
                    /** @default  */
                    comment?: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LectureLists_dates: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "heldOn" | "-heldOn";
                when?: "coming" | "past";
                year?: number;
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
                        items: components["schemas"]["LectureLists_dates_answer_items_item"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LectureLists_date: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["LectureLists_dates_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LectureLists_mine: {
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
                            id: number;
                            dateId: number;
                            seasonId: number;
                            seasonName: string;
                            sessionNo: number;
                            month: string;
                            heldOn: string;
                            startTime: string;
                            endTime: string;
                            place: string;
                            /** @enum {string} */
                            dateStatus: "PLANNED" | "PUBLISHED" | "HELD" | "FILED" | "CANCELLED";
                            /** @enum {string} */
                            kind: "REGULAR" | "MAKE_UP";
                            state: components["schemas"]["Lectures_page_answer_state"];
                            outcome: ("HELD" | "MISSED_EXCUSED" | "MISSED_UNEXCUSED") | null;
                            /** @enum {string} */
                            role: "SPEAKER" | "REPLACED";
                            topic: string | null;
                            daysLeft: number;
                            swapUntil: string;
                            steps: components["schemas"]["Lectures_page_answer_steps"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LectureLists_dueList: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "due" | "-due" | "heldOn" | "-heldOn" | "speaker" | "-speaker" | "unit" | "-unit";
                seasonId?: number;
                step?: "NOTICE" | "TOPIC" | "COURSEWARE" | "GROUP_PREPARATION" | "REHEARSAL" | "LECTURE" | "FILING";
                overdue?: "true" | "false";
                days?: number;
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
                            lectureId: number;
                            dateId: number;
                            sessionNo: number;
                            heldOn: string;
                            speaker: {
                                name: string;
                                unitName: string;
                            };
                            topic: string | null;
                            state: components["schemas"]["Lectures_page_answer_state"];
                            /** @enum {string} */
                            step: "NOTICE" | "TOPIC" | "COURSEWARE" | "GROUP_PREPARATION" | "REHEARSAL" | "LECTURE" | "FILING";
                            due: string;
                            /** @enum {string} */
                            status: "DONE" | "WAITING" | "OPEN" | "DUE" | "OVERDUE" | "WAIVED";
                            daysLeft: number;
                            overdueDays: number;
                            /** @enum {string} */
                            waitsFor: "SPEAKER" | "STAFF";
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Swaps_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "until" | "-until" | "offeredAt" | "-offeredAt" | "decidedAt" | "-decidedAt";
                view?: "open" | "mine" | "waiting" | "decided";
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
                            id: number;
                            /** @enum {string} */
                            state: "OPEN" | "ACCEPTED" | "CONFIRMED" | "REFUSED" | "DECLINED" | "WITHDRAWN" | "EXPIRED" | "ENDED";
                            offered: components["schemas"]["Swaps_list_answer_items_item_offered"];
                            target: components["schemas"]["Swaps_list_answer_items_item_target_option1"] | null;
                            taken: components["schemas"]["Swaps_list_answer_items_item_offered"] | null;
                            words: string;
                            until: string;
                            daysLeft: number;
                            offeredAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            acceptedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            decidedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            decision: string | null;
                            endedBy: components["schemas"]["Swaps_list_answer_items_item_endedBy"];
                            decidedBy: string | null;
                            isMine: boolean;
                            exchanges: components["schemas"]["Swaps_list_answer_items_item_exchanges"];
                            acts: ("accept" | "decline" | "withdraw" | "confirm" | "refuse")[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                        counts: {
                            open: number;
                            mine: number;
                            waiting: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Swaps_partners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        lectureId: number;
                        until: string;
                        refused: string | null;
                        people: {
                            personId: number;
                            name: string;
                            unitName: string;
                            fits: boolean;
                            exchanges: components["schemas"]["Swaps_list_answer_items_item_exchanges"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Swaps_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    toPersonId?: number;
                    /** @default  */
                    words?: string;
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
                        id: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Swaps_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lectureId: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Swaps_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Swaps_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Swaps_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Swaps_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changes_substitutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        lectureId: number;
                        heldOn: string;
                        speaker: {
                            personId: number;
                            name: string;
                            unitName: string;
                        };
                        topic: string | null;
                        topicKept: boolean;
                        items: {
                            order: number;
                            personId: number;
                            name: string;
                            unitKey: string;
                            unitName: string;
                            unitSpoken: number;
                            personSpoken: number;
                            lastOn: string | null;
                            nextOn: string | null;
                            draw: number;
                            hasDebt: boolean;
                            reasons: ("SAME_UNIT" | "UNIT_TURN" | "PERSON_TURN" | "HAS_DEBT" | "NEVER_SPOKEN" | "LONG_WAIT" | "PLANNED_LATER")[];
                        }[];
                        excluded: {
                            /** @enum {string} */
                            reason: "NOT_IN_POOL" | "UNAVAILABLE" | "TWICE_ON_DATE" | "UNIT_TWICE_ON_DATE";
                            count: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changes_substitute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personId: number;
                    reason: string;
                    /** @default true */
                    keepTopic?: boolean;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changes_noShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    excused: boolean;
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changes_makeUpDates: {
        parameters: {
            query?: {
                personId?: number;
            };
            header?: never;
            path: {
                id: number;
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
                        lectureId: number;
                        personId: number;
                        items: {
                            dateId: number;
                            month: string;
                            heldOn: string;
                            fits: boolean;
                            problem: ("NOT_IN_POOL" | "UNAVAILABLE" | "TWICE_ON_DATE" | "UNIT_TWICE_ON_DATE") | null;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changes_makeUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dateId: number;
                    personId?: number;
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
                        lectureId: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changes_cancelMakeUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Debts_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "arisenOn" | "-arisenOn" | "name" | "-name" | "unit" | "-unit";
                owed?: "true" | "false";
                state?: "OPEN" | "ARRANGED" | "CLEARED" | "WAIVED" | "RETURNED";
                excused?: "true" | "false";
                search?: string;
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
                            id: number;
                            person: components["schemas"]["Debts_list_answer_items_item_person"];
                            lectureId: number;
                            month: string;
                            heldOn: string;
                            topic: string | null;
                            /** @enum {string} */
                            cause: "SUBSTITUTED" | "MISSED";
                            excused: boolean;
                            /** @enum {string} */
                            state: "OPEN" | "ARRANGED" | "CLEARED" | "WAIVED" | "RETURNED";
                            reason: string;
                            arisenOn: string;
                            makeUp: components["schemas"]["Debts_list_answer_items_item_makeUp"];
                            endedOn: string | null;
                            endReason: string | null;
                            acts: ("makeUp" | "waive")[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Debts_export: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "arisenOn" | "-arisenOn" | "name" | "-name" | "unit" | "-unit";
                owed?: "true" | "false";
                state?: "OPEN" | "ARRANGED" | "CLEARED" | "WAIVED" | "RETURNED";
                excused?: "true" | "false";
                search?: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    Debts_mine: {
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
                            id: number;
                            person: components["schemas"]["Debts_list_answer_items_item_person"];
                            lectureId: number;
                            month: string;
                            heldOn: string;
                            topic: string | null;
                            /** @enum {string} */
                            cause: "SUBSTITUTED" | "MISSED";
                            excused: boolean;
                            /** @enum {string} */
                            state: "OPEN" | "ARRANGED" | "CLEARED" | "WAIVED" | "RETURNED";
                            reason: string;
                            arisenOn: string;
                            makeUp: components["schemas"]["Debts_list_answer_items_item_makeUp"];
                            endedOn: string | null;
                            endReason: string | null;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Debts_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feeds_list: {
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
                            id: number;
                            /** @enum {string} */
                            kind: "MINE" | "UNIT" | "CENTRE";
                            reminderDays: number[];
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            lastUsedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                        }[];
                        limit: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feeds_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "MINE" | "UNIT" | "CENTRE";
                    reminderDays?: number[];
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
                        id: number;
                        /** @enum {string} */
                        kind: "MINE" | "UNIT" | "CENTRE";
                        reminderDays: number[];
                        createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        lastUsedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feeds_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feeds_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
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
                    "text/calendar": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": components["schemas"]["Problem"];
                };
            };
        };
    };
    Paper_rota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    Paper_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        dateId: number;
                        seasonName: string;
                        sessionNo: number;
                        month: string;
                        heldOn: string;
                        weekday: number;
                        startTime: string;
                        endTime: string;
                        place: string;
                        /** @enum {string} */
                        status: "PLANNED" | "PUBLISHED" | "HELD" | "FILED" | "CANCELLED";
                        ruleOn: string | null;
                        deferralReason: string;
                        cancelReason: string | null;
                        hostUnitName: string;
                        seats: number;
                        lectures: {
                            position: number;
                            /** @enum {string} */
                            kind: "REGULAR" | "MAKE_UP";
                            name: string;
                            unitName: string;
                            topic: string | null;
                        }[];
                        audience: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER")[];
                        contact: {
                            unitName: string;
                            name: string;
                        };
                        noticeOn: string;
                        basisDocument: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_exemptionList: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "fromOn" | "-fromOn" | "untilOn" | "-untilOn" | "name" | "-name";
                personId?: number;
                q?: string;
                live?: "true" | "false";
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
                            id: number;
                            person: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            unit: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            kind: ("SICK" | "MATERNITY" | "STUDY" | "OTHER_DUTY" | "OTHER") | null;
                            reason: string | null;
                            fromOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            untilOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            /** @enum {string} */
                            state: "COMING" | "NOW" | "OVER" | "TAKEN_BACK";
                            endedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            touched: components["schemas"]["Absences_exemptionList_answer_items_item_touched"];
                            can: "end"[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_exempt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personId: number;
                    /** @enum {string} */
                    kind: "SICK" | "MATERNITY" | "STUDY" | "OTHER_DUTY" | "OTHER";
                    reason: string;
                    fromOn?: string;
                    untilOn: string;
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
                        id: number;
                        touched: components["schemas"]["Absences_exemptionList_answer_items_item_touched"];
                        shortMonths: {
                            dateId: number;
                            month: string;
                            heldOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            units: number;
                            slots: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_endExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "fromOn" | "-fromOn" | "untilOn" | "-untilOn" | "name" | "-name";
                personId?: number;
                q?: string;
                live?: "true" | "false";
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
                            id: number;
                            person: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            unit: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            reason: string | null;
                            fromOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            untilOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            touched: components["schemas"]["Absences_exemptionList_answer_items_item_touched"];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_mine: {
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
                            id: number;
                            fromOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            untilOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            reason: string;
                            createdAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            months: {
                                month: string;
                                heldOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            }[];
                            removable: boolean;
                        }[];
                        maxDays: number;
                        dates: {
                            dateId: number;
                            month: string;
                            heldOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            mine: boolean;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fromOn: string;
                    untilOn: string;
                    reason: string;
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
                        id: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Fairness_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        season: {
                            id: number;
                            name: string;
                            cycleStart: components["schemas"]["Holidays_year_answer_days_item_date"];
                        };
                        asOf: components["schemas"]["Holidays_year_answer_days_item_date"];
                        units: {
                            key: string;
                            name: string;
                            people: number;
                            held: number;
                            planned: number;
                            spoken: number;
                            spokenWithPlan: number;
                            percent: number;
                            perTen: number;
                            lastOn: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                            nextOn: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                            current: boolean;
                        }[];
                        forUnits: components["schemas"]["Fairness_view_answer_forUnits"];
                        forPeople: components["schemas"]["Fairness_view_answer_forUnits"];
                        people: {
                            total: number;
                            held: number;
                            never: number;
                            byCount: {
                                lectures: number;
                                people: number;
                                withPlan: number;
                            }[];
                        };
                        seasons: {
                            id: number;
                            name: string;
                            held: number;
                            planned: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Fairness_people: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "unit" | "-unit" | "name" | "-name" | "held" | "-held" | "planned" | "-planned" | "total" | "-total" | "lastOn" | "-lastOn";
                q?: string;
                unit?: string;
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            personId: number;
                            name: string;
                            rotation: {
                                key: string;
                                name: string;
                            };
                            held: number;
                            planned: number;
                            total: number;
                            lastOn: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                            nextOn: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                            spokenInCycle: boolean;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Fairness_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    Fairness_exempting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    exemptPersonId: number;
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
                        person: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                        changes: {
                            dateId: number;
                            month: string;
                            heldOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                            out: components["schemas"]["Fairness_exempting_answer_changes_item_out"];
                            in: components["schemas"]["Fairness_exempting_answer_changes_item_out"];
                        }[];
                        stays: components["schemas"]["Fairness_exempting_answer_stays"];
                        dates: number;
                        before: components["schemas"]["Fairness_exempting_answer_before"];
                        after: components["schemas"]["Fairness_exempting_answer_before"];
                        compromisesBefore: number;
                        compromisesAfter: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pool_page: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "unit" | "-unit" | "name" | "-name" | "held" | "-held" | "planned" | "-planned" | "lastOn" | "-lastOn" | "serviceFrom" | "-serviceFrom";
                seasonId?: number;
                q?: string;
                unit?: string;
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                eligible?: "true" | "false";
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
                            personId: number;
                            name: string;
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            position: string | null;
                            unit: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            rotation: {
                                key: string;
                                name: string;
                            };
                            serviceFrom: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                            eligibleFrom: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                            /** @enum {string} */
                            state: "FREE" | "PARTLY" | "NEVER";
                            freeDates: number;
                            dates: number;
                            obstacles: {
                                /** @enum {string} */
                                code: "NOT_YET_ELIGIBLE" | "EXEMPT" | "OTHER_DUTY" | "UNAVAILABLE";
                                kind: ("SICK" | "MATERNITY" | "STUDY" | "OTHER_DUTY" | "OTHER") | null;
                                reason: string | null;
                                fromOn: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                                untilOn: components["schemas"]["Holidays_year_answer_days_item_date"];
                                months: string[];
                            }[];
                            held: number;
                            planned: number;
                            lastOn: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                            nextOn: components["schemas"]["Fairness_view_answer_units_item_lastOn"];
                            debt: boolean;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                        season: {
                            id: number;
                            name: string;
                            categories: ("CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER")[];
                            minServiceMonths: number;
                            dates: components["schemas"]["Fairness_exempting_answer_stays"];
                        } | null;
                        totals: {
                            people: number;
                            free: number;
                            partly: number;
                            never: number;
                            debts: number;
                            units: number;
                        };
                        units: {
                            key: string;
                            name: string;
                            people: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pool_export: {
        parameters: {
            query?: {
                seasonId?: number;
                q?: string;
                unit?: string;
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                eligible?: "true" | "false";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    RotationUnits_view: {
        parameters: {
            query?: {
                hostUnitId?: number;
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
                    "application/json": components["schemas"]["RotationUnits_view_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RotationUnits_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hostUnitId?: number;
                    groups: components["schemas"]["RotationUnits_save_body_groups"];
                    version: string;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotationUnits_view_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RotationUnits_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hostUnitId?: number;
                    groups: components["schemas"]["RotationUnits_save_body_groups"];
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
                        before: components["schemas"]["RotationUnits_view_answer_costs"];
                        after: components["schemas"]["RotationUnits_view_answer_costs"];
                        replan: {
                            dateId: number;
                            month: string;
                            lectures: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rota_checkMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lectureId: number;
                    toDateId?: number;
                    swapWithLectureId?: number;
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
                        allowed: boolean;
                        needsReason: boolean;
                        broken: {
                            rule: components["schemas"]["Rota_checkMove_answer_broken_item_rule"];
                            /** @enum {string} */
                            severity: "hard" | "soft";
                            dateId: number;
                            month: string;
                            person: components["schemas"]["Persons_list_answer_items_item_secondedTo"];
                            unit: components["schemas"]["Rota_checkMove_answer_broken_item_unit"];
                            params: components["schemas"]["RosterImports_rows_answer_items_item_problems_item_params"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rota_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lectureId: number;
                    toDateId?: number;
                    swapWithLectureId?: number;
                    reason?: string;
                    revision: number;
                    toRevision: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rota_move_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rota_pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pinned: boolean;
                    /** @default  */
                    reason?: string;
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rota_move_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rota_why: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        lectureId: number;
                        seasonId: number;
                        dateId: number;
                        month: string;
                        heldOn: string;
                        speaker: components["schemas"]["Rota_move_answer_rows_item_lectures_item_speaker"];
                        planned: components["schemas"]["Rota_move_answer_rows_item_lectures_item_planned"];
                        swapUntil: string;
                        change: {
                            /** @enum {string} */
                            kind: "ASSIGNED" | "REPLANNED" | "MOVED" | "PINNED" | "UNPINNED" | "DATE_MOVED" | "SWAPPED" | "SUBSTITUTED" | "MISSED" | "MAKE_UP" | "CANCELLED";
                            reason: string;
                            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            from: components["schemas"]["Persons_list_answer_items_item_secondedTo"];
                            to: components["schemas"]["Persons_list_answer_items_item_secondedTo"];
                        } | null;
                        full: boolean;
                        why: {
                            /** @enum {string} */
                            choice: "FIXED" | "FIRST_CHOICE" | "PUSHED";
                            rule: ("UNIT_CYCLE" | "PERSON_CYCLE" | "UNIT_WAIT" | "PERSON_WAIT") | null;
                            unit: {
                                key: string;
                                name: string;
                                cycleNo: number;
                                spokenInCycle: number;
                                lastOn: string | null;
                                draw: number;
                                order: number;
                                unitsToSpeak: number;
                                unitCount: number;
                                passedOver: {
                                    key: string;
                                    name: string;
                                    lastOn: string | null;
                                    spokenInCycle: number;
                                    why: components["schemas"]["Rota_why_answer_why_option1_unit_passedOver_item_why"];
                                }[];
                            };
                            people: {
                                total: number;
                                unavailable: components["schemas"]["Rota_why_answer_why_option1_unit_passedOver_item_why_reasons"];
                                spoken: number;
                                elsewhere: number;
                                left: number;
                            };
                            candidates: {
                                order: number;
                                personId: number;
                                name: string;
                                spokenInCycle: number;
                                lastOn: string | null;
                                draw: number;
                                hasDebt: boolean;
                                /** @enum {string} */
                                verdict: "CHOSEN" | "UNAVAILABLE" | "LATER_IN_ORDER" | "SPOKEN_IN_CYCLE" | "PLANNED_ELSEWHERE" | "PASSED_OVER";
                                reason: string | null;
                                month: string | null;
                                rule: ("UNIT_CYCLE" | "PERSON_CYCLE" | "UNIT_WAIT" | "PERSON_WAIT") | null;
                            }[];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rota_checkDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    heldOn: string;
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
                        warnings: {
                            /** @enum {string} */
                            code: "DAY_OFF" | "WEEKEND" | "MAKE_UP_DAY" | "SAME_DAY" | "OUT_OF_ORDER" | "PAST" | "CANNOT_SPEAK";
                            name: string | null;
                            month: string | null;
                            person: components["schemas"]["Persons_list_answer_items_item_secondedTo"];
                            reason: string | null;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rota_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    heldOn: string;
                    startTime: string;
                    endTime: string;
                    place: string;
                    seats: number;
                    reason: string;
                    /** @default false */
                    acceptWarnings?: boolean;
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rota_move_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rota_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    revision: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rota_move_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "firstMonth" | "-firstMonth" | "name" | "-name";
                year?: number;
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
                            id: number;
                            name: string;
                            hostUnitId: number;
                            hostUnitName: string;
                            firstMonth: string;
                            lastMonth: string;
                            /** @enum {string} */
                            status: "DRAFT" | "PLANNED" | "PUBLISHED" | "CLOSED";
                            plannedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            dates: components["schemas"]["Seasons_list_answer_items_item_dates"];
                            revision: number;
                            acts: ("edit" | "delete" | "plan" | "publish")[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hostUnitId?: number;
                    name?: string;
                    firstMonth: string;
                    lastMonth: string;
                    rule?: components["schemas"]["Seasons_create_body_rule"];
                    /**
                     * @default NEXT_WEEK
                     * @enum {string}
                     */
                    deferral?: "NEXT_WEEK" | "NEXT_WORKING_DAY" | "NONE";
                    /** @default 3 */
                    speakersPerDate?: number;
                    categories?: components["schemas"]["Seasons_create_body_categories"];
                    /** @default 6 */
                    minServiceMonths?: number;
                    cycleStart?: string;
                    /** @default 14:30 */
                    startTime?: string;
                    /** @default 16:30 */
                    endTime?: string;
                    place: string;
                    /** @default 0 */
                    seats?: number;
                    timeline?: components["schemas"]["Seasons_create_body_timeline"];
                    /** @default 7 */
                    swapCutoffDays?: number;
                    ratingWeights?: components["schemas"]["Seasons_create_body_ratingWeights"];
                    /** @default 5 */
                    minRatings?: number;
                    seed?: number;
                    /** @default  */
                    basisDocument?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seasons_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    firstMonth: string;
                    lastMonth: string;
                    rule?: components["schemas"]["Seasons_create_body_rule"];
                    /**
                     * @default NEXT_WEEK
                     * @enum {string}
                     */
                    deferral?: "NEXT_WEEK" | "NEXT_WORKING_DAY" | "NONE";
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
                        items: {
                            month: string;
                            ruleOn: string;
                            heldOn: string;
                            /** @enum {string} */
                            deferral: "NONE" | "HOLIDAY" | "OVERRIDE";
                            passed: components["schemas"]["Rota_move_answer_rows_item_passed"];
                            settled: boolean;
                            concerns: ("LEAVES_MONTH" | "MEETS_NEXT" | "ON_DAY_OFF")[];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Seasons_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    firstMonth: string;
                    lastMonth: string;
                    rule?: components["schemas"]["Seasons_create_body_rule"];
                    /**
                     * @default NEXT_WEEK
                     * @enum {string}
                     */
                    deferral?: "NEXT_WEEK" | "NEXT_WORKING_DAY" | "NONE";
                    /** @default 3 */
                    speakersPerDate?: number;
                    categories?: components["schemas"]["Seasons_create_body_categories"];
                    /** @default 6 */
                    minServiceMonths?: number;
                    cycleStart?: string;
                    /** @default 14:30 */
                    startTime?: string;
                    /** @default 16:30 */
                    endTime?: string;
                    place: string;
                    /** @default 0 */
                    seats?: number;
                    timeline?: components["schemas"]["Seasons_create_body_timeline"];
                    /** @default 7 */
                    swapCutoffDays?: number;
                    ratingWeights?: components["schemas"]["Seasons_create_body_ratingWeights"];
                    /** @default 5 */
                    minRatings?: number;
                    seed?: number;
                    /** @default  */
                    basisDocument?: string;
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seasons_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fromMonth?: string;
                    toMonth?: string;
                    revision: number;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobId: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_rota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Rota_move_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_compromises: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        plannedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                        seed: number;
                        fingerprint: string | null;
                        evidence: {
                            /** @enum {string} */
                            level: "UNITS" | "PERSONS" | "UNIT_WAIT" | "PERSON_WAIT";
                            value: number;
                            bound: number;
                            /** @enum {string} */
                            provedBy: "COUNTING" | "SOLVER" | "UNPROVED";
                        }[];
                        items: {
                            rule: components["schemas"]["Rota_checkMove_answer_broken_item_rule"];
                            dateId: number;
                            month: string;
                            heldOn: string;
                            unit: components["schemas"]["Rota_checkMove_answer_broken_item_unit"];
                            person: components["schemas"]["Persons_list_answer_items_item_secondedTo"];
                            because: components["schemas"]["Rota_why_answer_why_option1_unit_passedOver_item_why"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_sample: {
        parameters: {
            query: {
                fromMonth: string;
                toMonth: string;
            };
            header?: never;
            path: {
                id: number;
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
                        dates: number;
                        months: string[];
                        lectures: number;
                        speakers: number;
                        withoutEmail: number;
                        unfilled: string[];
                        past: string[];
                        absent: {
                            month: string;
                            heldOn: string;
                            person: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            /** @enum {string} */
                            reason: "NOT_YET_ELIGIBLE" | "EXEMPT" | "OTHER_DUTY" | "UNAVAILABLE" | "NOT_IN_POOL";
                            hard: boolean;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fromMonth: string;
                    toMonth: string;
                    revision: number;
                    /** @default false */
                    acceptWarnings?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rota_move_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year?: number;
                    title?: string;
                    documentNo?: string;
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
                        previewId: number | null;
                        year: number | null;
                        title: string;
                        documentNo: string;
                        fileName: string;
                        days: {
                            date: string;
                            name: string;
                            isOffDay: boolean;
                            row: number;
                            before: {
                                name: string;
                                isOffDay: boolean;
                                /** @enum {string} */
                                source: "STATUTE" | "NOTICE" | "FORECAST";
                            } | null;
                        }[];
                        dropped: components["schemas"]["Rota_move_answer_rows_item_passed"];
                        problems: {
                            /** @enum {string} */
                            code: "NO_DAYS" | "HEADER_MISSING" | "COLUMN_MISSING" | "COLUMN_UNKNOWN" | "COLUMN_TWICE" | "DATE_MISSING" | "DATE_IMPOSSIBLE" | "DATE_UNREADABLE" | "DATE_WITHOUT_YEAR" | "RANGE_REVERSED" | "RANGE_TOO_LONG" | "NAME_MISSING" | "VERDICT_MISSING" | "VERDICT_UNREADABLE" | "VERDICT_UNCLEAR" | "DAY_CONTRADICTS" | "DAY_REPEATED" | "YEAR_UNSUPPORTED" | "OUTSIDE_YEAR" | "STATUTORY_WORKED" | "STATUTORY_ABSENT" | "MAKE_UP_ON_WEEKDAY" | "OFF_ON_WEEKEND";
                            /** @enum {string} */
                            severity: "ERROR" | "WARNING" | "NOTE";
                            row: number | null;
                            params: {
                                [key: string]: string | number | boolean | null | (string | number)[];
                            };
                            words: string;
                        }[];
                        dates: {
                            seasonId: number;
                            seasonName: string;
                            dateId: number;
                            month: string;
                            /** @enum {string} */
                            status: "PLANNED" | "PUBLISHED" | "HELD" | "FILED" | "CANCELLED";
                            before: string;
                            after: string;
                            passed: components["schemas"]["Rota_move_answer_rows_item_passed"];
                            lectures: {
                                lectureId: number;
                                /** @enum {string} */
                                kind: "REGULAR" | "MAKE_UP";
                                person: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                                unit: {
                                    key: string;
                                    name: string;
                                };
                                pinned: boolean;
                                canCome: boolean;
                                reason: string | null;
                            }[];
                        }[];
                        kept: {
                            seasonName: string;
                            dateId: number;
                            month: string;
                            heldOn: string;
                            /** @enum {string} */
                            because: "HELD" | "CANCELLED" | "SET_BY_HAND" | "PAST";
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_template: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format?: "TABLE" | "GIFT" | "AIKEN" | "MOODLE_XML" | "QTI";
                    /** @enum {string} */
                    charset?: "utf-8" | "gb18030" | "big5" | "windows-1252" | "utf-16le";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionImports_preview_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["QuestionImports_preview_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_items: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "itemNo" | "-itemNo";
                tab?: "ALL" | "READY" | "REFUSED" | "NOTED" | "DOUBLED";
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            itemNo: number;
                            place: {
                                sheet: string | null;
                                row: number | null;
                                line: number | null;
                                file: string | null;
                            };
                            title: string;
                            kind: ("SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE") | null;
                            refused: boolean;
                            problems: components["schemas"]["QuestionImports_preview_answer_notes"];
                            twinNo: number | null;
                            bankCode: string | null;
                            code: string | null;
                            options: string[];
                            answer: string;
                            subject: string;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default SKIP
                     * @enum {string}
                     */
                    duplicates?: "SKIP" | "IMPORT";
                    /** @default false */
                    leaveOutRefused?: boolean;
                    /** @default null */
                    subjectId?: number | null;
                    /** @default  */
                    source?: string;
                    /** @default false */
                    submit?: boolean;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterImports_upload_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_xlsx: {
        parameters: {
            query?: {
                q?: string;
                subjectId?: number;
                kind?: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                difficulty?: number;
                state?: "DRAFT" | "IN_REVIEW" | "APPROVED" | "RETIRED";
                tag?: string;
                mine?: "true" | "false";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImports_xml: {
        parameters: {
            query?: {
                q?: string;
                subjectId?: number;
                kind?: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                difficulty?: number;
                state?: "DRAFT" | "IN_REVIEW" | "APPROVED" | "RETIRED";
                tag?: string;
                mine?: "true" | "false";
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
                    "application/xml": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    Questions_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "updatedAt" | "-updatedAt" | "code" | "-code" | "difficulty" | "-difficulty" | "kind" | "-kind";
                q?: string;
                subjectId?: number;
                kind?: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                difficulty?: number;
                state?: "DRAFT" | "IN_REVIEW" | "APPROVED" | "RETIRED";
                tag?: string;
                mine?: "true" | "false";
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
                        items: components["schemas"]["Questions_list_answer_items"];
                        total: number;
                        page: number;
                        size: number;
                        counts: {
                            [key: string]: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Questions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subjectId: number;
                    /** @enum {string} */
                    kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                    /** @enum {number} */
                    difficulty: 1 | 2 | 3 | 4 | 5;
                    content: components["schemas"]["Questions_create_body_content"];
                    key: components["schemas"]["Questions_create_body_key"];
                    /** @default null */
                    explanation?: string | null;
                    source: string;
                    /** @default null */
                    lawReference?: string | null;
                    /** @default [] */
                    tags?: string[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questions_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Questions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Questions_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Questions_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subjectId: number;
                    /** @enum {string} */
                    kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                    /** @enum {number} */
                    difficulty: 1 | 2 | 3 | 4 | 5;
                    content: components["schemas"]["Questions_create_body_content"];
                    key: components["schemas"]["Questions_create_body_key"];
                    /** @default null */
                    explanation?: string | null;
                    source: string;
                    /** @default null */
                    lawReference?: string | null;
                    /** @default [] */
                    tags?: string[];
                    revision: number;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questions_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Questions_remove: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Questions_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        versions: components["schemas"]["Questions_create_answer_version"][];
                        reviews: {
                            versionNo: number;
                            /** @enum {string} */
                            act: "SUBMIT" | "APPROVE" | "RETURN" | "RETIRE" | "REVIVE";
                            words: string | null;
                            by: string;
                            at: components["schemas"]["Audit_list_answer_items_item_at"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Questions_doubled: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "count" | "-count";
                subjectId?: number;
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
                            count: number;
                            questions: components["schemas"]["Questions_list_answer_items"];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Questions_tags: {
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
                            tag: string;
                            questions: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionReview_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionReview_submit_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questions_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionReview_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionReview_submit_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questions_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionReview_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionReview_return_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questions_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionReview_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionReview_return_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questions_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionReview_revive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionReview_submit_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questions_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionReview_batch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    act: "SUBMIT" | "APPROVE" | "RETIRE";
                    questions: {
                        id: number;
                        revision: number;
                    }[];
                    /** @default  */
                    words?: string;
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
                        done: number;
                        refused: components["schemas"]["Questions_create_answer_twins"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionSubjects_tree: {
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
                            id: number;
                            parentId: number | null;
                            name: string;
                            fullName: string;
                            depth: number;
                            sortOrder: number;
                            questions: number;
                            approved: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionSubjects_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionSubjects_create_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionSubjects_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionSubjects_create_body"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionSubjects_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImages_add: {
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
                        sha256: string;
                        mark: string;
                        width: number;
                        height: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionImages_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
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
                    "image/*": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attempts_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    device: string;
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
                        attemptId: number;
                        sitting: number;
                        lastSeq: number;
                        serverNow: components["schemas"]["Audit_list_answer_items_item_at"];
                        startedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        dueAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        graceSeconds: number;
                        /** @enum {string} */
                        state: "OPEN" | "SUBMITTED" | "OVER";
                        round: {
                            id: number;
                            name: string;
                            competitionName: string;
                            /** @enum {string} */
                            kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
                        };
                        paper: {
                            itemCount: number;
                            totalPoints: number;
                            items: {
                                no: number;
                                /** @enum {string} */
                                kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                                points: number;
                                stem: string;
                                options: components["schemas"]["Attempts_start_answer_paper_items_item_options"];
                                parts: string[];
                                blanks: number;
                            }[];
                        };
                        answers: {
                            itemNo: number;
                            response: components["schemas"]["Attempts_start_answer_answers_item_response"];
                            seq: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attempts_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sitting: number;
                    answers: components["schemas"]["Attempts_save_body_answers"];
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
                        serverNow: components["schemas"]["Audit_list_answer_items_item_at"];
                        dueAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        lastSeq: number;
                        lastSitting: number;
                        saved: components["schemas"]["Attempts_save_answer_saved"];
                        refused: components["schemas"]["Attempts_save_answer_refused"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attempts_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sitting: number;
                    answers?: components["schemas"]["Attempts_save_body_answers"];
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
                        submittedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        answered: number;
                        unanswered: number;
                        saved: components["schemas"]["Attempts_save_answer_saved"];
                        refused: components["schemas"]["Attempts_save_answer_refused"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attempts_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sitting: number;
                    events: {
                        /** @enum {string} */
                        kind: "LEFT_PAGE" | "CAME_BACK" | "WENT_OFFLINE";
                        at: components["schemas"]["Audit_list_answer_items_item_at"];
                    }[];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attempts_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        /** @enum {string} */
                        state: "OPEN" | "SUBMITTED" | "OVER";
                        serverNow: components["schemas"]["Audit_list_answer_items_item_at"];
                        dueAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        lastSitting: number;
                        submittedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                        answered: number;
                        itemCount: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttemptAdmin_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "unit" | "-unit" | "startedAt" | "-startedAt" | "dueAt" | "-dueAt" | "submittedAt" | "-submittedAt";
                q?: string;
                state?: "NOT_STARTED" | "OPEN" | "SUBMITTED";
                unitId?: number;
                evidence?: "true" | "false";
                undecided?: "true" | "false";
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            entryId: number;
                            personId: number;
                            personName: string;
                            unitId: number;
                            unitName: string;
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            extraMinutes: number;
                            /** @enum {string} */
                            state: "NOT_STARTED" | "OPEN" | "SUBMITTED";
                            attemptId: number | null;
                            startedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            dueAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            submittedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            submitKind: ("PERSON" | "TIME" | "STAFF") | null;
                            itemCount: number;
                            answered: number;
                            lastSavedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            sittings: number;
                            evidence: number;
                            late: number;
                            lateVerdict: ("ACCEPTED" | "REFUSED") | null;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttemptAdmin_export: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "unit" | "-unit" | "startedAt" | "-startedAt" | "dueAt" | "-dueAt" | "submittedAt" | "-submittedAt";
                q?: string;
                state?: "NOT_STARTED" | "OPEN" | "SUBMITTED";
                unitId?: number;
                evidence?: "true" | "false";
                undecided?: "true" | "false";
            };
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttemptAdmin_monitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        serverNow: components["schemas"]["Audit_list_answer_items_item_at"];
                        entered: number;
                        notStarted: number;
                        open: number;
                        submitted: {
                            person: number;
                            time: number;
                            staff: number;
                        };
                        evidence: {
                            /** @enum {string} */
                            kind: "LEFT_PAGE" | "CAME_BACK" | "SECOND_DEVICE" | "ADDRESS_CHANGED" | "WENT_OFFLINE";
                            attempts: number;
                        }[];
                        late: {
                            attempts: number;
                            undecided: number;
                        };
                        starts: components["schemas"]["AttemptAdmin_monitor_answer_starts"];
                        submits: components["schemas"]["AttemptAdmin_monitor_answer_starts"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttemptAdmin_journal: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "seq" | "-seq";
                itemNo?: number;
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            sitting: number;
                            seq: number;
                            itemNo: number;
                            response: components["schemas"]["AttemptAdmin_journal_answer_items_item_response"];
                            late: boolean;
                            givenAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            receivedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            counts: boolean;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttemptAdmin_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        attemptId: number;
                        personName: string;
                        unitName: string;
                        sittings: {
                            sitting: number;
                            device: string;
                            address: string | null;
                            openedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        }[];
                        events: {
                            sitting: number;
                            /** @enum {string} */
                            kind: "LEFT_PAGE" | "CAME_BACK" | "SECOND_DEVICE" | "ADDRESS_CHANGED" | "WENT_OFFLINE";
                            detail: {
                                [key: string]: string | number;
                            } | null;
                            at: components["schemas"]["Audit_list_answer_items_item_at"];
                        }[];
                        decisions: {
                            /** @enum {string} */
                            verdict: "ACCEPTED" | "REFUSED";
                            words: string;
                            madeByName: string;
                            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttemptAdmin_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "ACCEPTED" | "REFUSED";
                    words: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttemptAdmin_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Markers_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Markers_list_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Markers_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personIds: number[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Markers_list_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Markers_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        roundId: number;
                        /** @enum {string} */
                        state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                        thirdMarkerPercent: number;
                        tasks: {
                            total: number;
                            marked: number;
                            held: number;
                            stuck: number;
                        };
                        items: {
                            versionId: number;
                            /** @enum {string} */
                            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                            stem: string;
                            maxPoints: number;
                            answers: number;
                            decided: number;
                            thirds: number;
                            pairs: number;
                            same: number;
                            meanDifference: number | null;
                        }[];
                        spread: number[];
                        problems: {
                            /** @enum {string} */
                            code: "NO_PAPERS" | "NOT_CLOSED" | "ATTEMPTS_OPEN" | "LATE_UNDECIDED" | "TASKS_PENDING" | "NO_RUN" | "RUN_OUTDATED";
                            count: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Markers_disagreements: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "difference" | "-difference" | "id" | "-id";
                versionId?: number;
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            attemptId: number;
                            itemNo: number;
                            versionId: number;
                            stem: string;
                            maxPoints: number;
                            first: components["schemas"]["Markers_disagreements_answer_items_item_first"];
                            second: components["schemas"]["Markers_disagreements_answer_items_item_first"];
                            third: components["schemas"]["Markers_disagreements_answer_items_item_first"] | null;
                            points: number | null;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarkingDesk_mine: {
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
                            roundId: number;
                            roundName: string;
                            competitionName: string;
                            /** @enum {string} */
                            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                            isOpen: boolean;
                            waiting: number;
                            held: number;
                            marked: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarkingDesk_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                        task: components["schemas"]["MarkingDesk_next_answer_task_option1"] | null;
                        counts: {
                            waiting: number;
                            marked: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarkingDesk_marks: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "markedAt" | "-markedAt";
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            task: components["schemas"]["MarkingDesk_next_answer_task_option1"];
                            points: number;
                            words: string | null;
                            markedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            isSettled: boolean;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarkingDesk_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    points: number;
                    /** @default  */
                    words?: string;
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
                        id: number;
                        points: number;
                        isSettled: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: components["schemas"]["Runs_list_answer_items_item"][];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default ASKED
                     * @enum {string}
                     */
                    cause?: "MARKED" | "LATE_DECIDED" | "ASKED";
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runs_run_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_compare: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "rank" | "-rank" | "points" | "-points" | "name" | "-name";
            };
            header?: never;
            path: {
                id: number;
                a: number;
                b: number;
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
                        effect: components["schemas"]["Runs_compare_answer_effect"];
                        movers: {
                            items: {
                                attemptId: number;
                                personId: number;
                                name: string;
                                unitName: string;
                                before: components["schemas"]["Runs_compare_answer_movers_items_item_before"];
                                after: components["schemas"]["Runs_compare_answer_movers_items_item_before"];
                                items: {
                                    itemNo: number;
                                    versionId: number;
                                    before: number;
                                    after: number;
                                }[];
                            }[];
                            total: number;
                            page: number;
                            size: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: {
                            versionId: number;
                            /** @enum {string} */
                            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                            stem: string;
                            options: {
                                key: string;
                                text: string;
                            }[];
                            key: components["schemas"]["Runs_questions_answer_items_item_key"];
                            correction: ("NEW_KEY" | "FULL_FOR_ALL" | "VOID") | null;
                            papers: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_blankAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: {
                            versionId: number;
                            stem: string;
                            papers: number;
                            key: components["schemas"]["Runs_questions_answer_items_item_key_option1"];
                            blanks: {
                                blankNo: number | null;
                                answers: {
                                    text: string;
                                    people: number;
                                    isAccepted: boolean;
                                }[];
                                more: number;
                            }[];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_listCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: {
                            id: number;
                            versionId: number;
                            /** @enum {string} */
                            questionKind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                            stem: string;
                            /** @enum {string} */
                            kind: "NEW_KEY" | "FULL_FOR_ALL" | "VOID";
                            key: components["schemas"]["Runs_questions_answer_items_item_key"] | null;
                            reason: string;
                            madeByName: string;
                            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    versionId: number;
                    /** @enum {string} */
                    kind: "NEW_KEY" | "FULL_FOR_ALL" | "VOID";
                    key?: components["schemas"]["Runs_correct_body_key"];
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runs_run_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    versionId: number;
                    /** @enum {string} */
                    kind: "NEW_KEY" | "FULL_FOR_ALL" | "VOID";
                    key?: components["schemas"]["Runs_correct_body_key"];
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
                        effect: components["schemas"]["Runs_compare_answer_effect"];
                        holders: number;
                        papers: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "madeAt" | "-madeAt" | "name" | "-name" | "totalPoints" | "-totalPoints";
                q?: string;
                state?: "DRAFT" | "FIXED";
                mode?: "FIXED" | "DRAWN";
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
                            id: number;
                            name: string;
                            /** @enum {string} */
                            mode: "FIXED" | "DRAWN";
                            /** @enum {string} */
                            state: "DRAFT" | "FIXED";
                            unitId: number;
                            unitName: string;
                            itemCount: number;
                            totalPoints: number;
                            rounds: number;
                            madeByName: string;
                            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            fixedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            revision: number;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                        counts: {
                            [key: string]: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unitId?: number;
                    /** @enum {string} */
                    mode: "FIXED";
                    name: string;
                    shuffleQuestions: boolean;
                    shuffleOptions: boolean;
                    items: components["schemas"]["Papers_create_body_option1_items"];
                } | {
                    unitId?: number;
                    /** @enum {string} */
                    mode: "DRAWN";
                    name: string;
                    shuffleQuestions: boolean;
                    shuffleOptions: boolean;
                    cells: components["schemas"]["Papers_create_body_option2_cells"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Papers_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_availability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cells: components["schemas"]["Papers_create_body_option2_cells"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Papers_create_answer_availability_option1"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Papers_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "FIXED";
                    name: string;
                    shuffleQuestions: boolean;
                    shuffleOptions: boolean;
                    items: components["schemas"]["Papers_create_body_option1_items"];
                    revision: number;
                } | {
                    /** @enum {string} */
                    mode: "DRAWN";
                    name: string;
                    shuffleQuestions: boolean;
                    shuffleOptions: boolean;
                    cells: components["schemas"]["Papers_create_body_option2_cells"];
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Papers_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_remove: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_fix: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Papers_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Papers_create_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_preview: {
        parameters: {
            query?: {
                seed?: string;
            };
            header?: never;
            path: {
                id: number;
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
                        seed: string;
                        itemCount: number;
                        totalPoints: number;
                        items: {
                            no: number;
                            /** @enum {string} */
                            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                            points: number;
                            questionId: number;
                            code: string;
                            difficulty: number;
                            stem: string;
                            options: {
                                letter: string;
                                text: string;
                                isCorrect: boolean;
                            }[];
                            parts: string[];
                            answers: string[];
                            source: string;
                            lawReference: string | null;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_spread: {
        parameters: {
            query?: {
                draws?: number;
            };
            header?: never;
            path: {
                id: number;
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
                        draws: number;
                        difficulty: components["schemas"]["Papers_spread_answer_difficulty"];
                        equalMix: boolean;
                        mix: {
                            /** @enum {string} */
                            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                            difficulty: number;
                            count: number;
                            points: number;
                        }[];
                        reading: components["schemas"]["Papers_spread_answer_difficulty"];
                        readingBins: components["schemas"]["Papers_spread_answer_readingBins"];
                        pool: number;
                        unused: number;
                        use: components["schemas"]["Papers_spread_answer_difficulty"];
                        useBins: components["schemas"]["Papers_spread_answer_readingBins"];
                        shared: components["schemas"]["Papers_spread_answer_difficulty"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_print: {
        parameters: {
            query?: {
                draw?: string;
                key?: "true" | "false";
                sheet?: "true" | "false";
            };
            header?: never;
            path: {
                id: number;
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
                    "application/pdf": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_ofRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        round: {
                            id: number;
                            name: string;
                            competitionId: number;
                            competitionName: string;
                        };
                        items: {
                            id: number;
                            takeNo: number;
                            /** @enum {string} */
                            phase: "READY" | "RUNNING" | "FINISHED";
                            teamCount: number;
                            voidedAt: string | null;
                            voidedReason: string | null;
                            madeByName: string;
                            madeAt: string;
                        }[];
                        can: "create"[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
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
                        id: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["StageMatches_view_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    rules: {
                        /** @enum {string} */
                        falseStart: "IGNORE" | "LOCK" | "LOSE";
                        falseStartPoints: number;
                        nextInLine: boolean;
                    };
                    teams: {
                        unitId: number;
                        name: string;
                        tableNo: number;
                        memberIds: number[];
                    }[];
                    segments: {
                        /** @enum {string} */
                        kind: "REQUIRED" | "BUZZER" | "RISK" | "TIE_BREAK";
                        name: string;
                        rightPoints: number;
                        wrongPoints: number;
                        seconds: number;
                        questionCount: number;
                        worths: number[];
                        questions: {
                            questionId: number | null;
                            spoken: string | null;
                            spokenAnswer: string | null;
                            worth: number | null;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageMatches_view_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_declareVoid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageMatches_view_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["StageMatches_state_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_command: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expectedSeq: number;
                    command: {
                        /** @enum {string} */
                        do: "SHOW_QUESTION" | "SHOW_ANSWER" | "STOP_CLOCK" | "OPEN_BUZZER" | "CLOSE_BUZZER" | "UNDO" | "FINISH";
                    } | {
                        /** @enum {string} */
                        do: "OPEN_SEGMENT";
                        segmentId: number;
                        teamIds?: number[];
                    } | {
                        /** @enum {string} */
                        do: "NEXT_QUESTION";
                        teamId?: number | null;
                        worth?: number;
                    } | {
                        /** @enum {string} */
                        do: "START_CLOCK";
                        seconds?: number;
                    } | {
                        /** @enum {string} */
                        do: "GIVE_FLOOR";
                        teamId: number;
                    } | {
                        /** @enum {string} */
                        do: "JUDGE";
                        teamId: number;
                        /** @enum {string} */
                        verdict: "RIGHT" | "WRONG" | "PASS";
                    } | {
                        /** @enum {string} */
                        do: "GIVE_POINTS";
                        teamId: number;
                        points: number;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageMatches_state_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_journal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: {
                            seq: number;
                            at: string;
                            madeByName: string;
                            undoneBy: number | null;
                            act: string;
                            segmentId: number | null;
                            teamId: number | null;
                            verdict: ("RIGHT" | "WRONG" | "PASS") | null;
                            points: number | null;
                            reason: string | null;
                            undone: number | null;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        final: boolean;
                        items: {
                            teamId: number;
                            unitId: number;
                            name: string;
                            tableNo: number;
                            rank: number;
                            total: number;
                            tieBreak: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageMatches_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "text/event-stream": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageHall_mine: {
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
                            matchId: number;
                            competitionName: string;
                            roundName: string;
                            teamName: string;
                            tableNo: number;
                            /** @enum {string} */
                            phase: "READY" | "RUNNING" | "FINISHED";
                            startsAt: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageHall_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        matchId: number;
                        team: {
                            id: number;
                            name: string;
                            tableNo: number;
                        };
                        state: components["schemas"]["StageHall_view_answer_state"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageHall_press: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: number;
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
                        /** @enum {string} */
                        as: "IN" | "FALSE_START";
                        place: number | null;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageHall_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "text/event-stream": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageHall_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["StageHall_view_answer_state"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageHall_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                sha256: string;
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
                    "image/*": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageHall_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "text/event-stream": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competitions_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "when" | "-when" | "name" | "-name";
                q?: string;
                year?: number;
                quarter?: number;
                live?: "true" | "false";
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
                        items: components["schemas"]["Competitions_list_answer_items_item"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competitions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unitId?: number;
                    name: string;
                    yearNo: number;
                    quarterNo: number | null;
                    /** @default  */
                    introduction?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competitions_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Competitions_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competitions_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    yearNo: number;
                    quarterNo: number | null;
                    /** @default  */
                    introduction?: string;
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_list_answer_items_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competitions_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competitions_addRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
                    /**
                     * @default ONLINE
                     * @enum {string}
                     */
                    mode?: "ONLINE" | "STAGE";
                    name: string;
                    /** @default null */
                    paperId?: number | null;
                    startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    durationMinutes: number;
                    /** @default null */
                    lateEntryMinutes?: number | null;
                    /** @default 120 */
                    graceSeconds?: number;
                    rules?: components["schemas"]["Competitions_addRound_body_rules"];
                    entryRule?: components["schemas"]["Competitions_addRound_body_entryRule"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
                    /**
                     * @default ONLINE
                     * @enum {string}
                     */
                    mode?: "ONLINE" | "STAGE";
                    name: string;
                    /** @default null */
                    paperId?: number | null;
                    startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    durationMinutes: number;
                    /** @default null */
                    lateEntryMinutes?: number | null;
                    /** @default 120 */
                    graceSeconds?: number;
                    rules?: components["schemas"]["Competitions_addRound_body_rules"];
                    entryRule?: components["schemas"]["Competitions_addRound_body_entryRule"];
                    revision: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_steps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: {
                            id: number;
                            /** @enum {string} */
                            act: "publish" | "withdraw" | "open" | "close" | "startMarking" | "announce" | "openAppeals" | "finalise" | "archive" | "extend";
                            fromState: ("DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED") | null;
                            /** @enum {string} */
                            toState: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                            words: string | null;
                            detail: {
                                [key: string]: string | number;
                            };
                            madeByName: string | null;
                            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_sample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        entries: number;
                        withoutAccount: number;
                        byUnit: components["schemas"]["Rounds_sample_answer_byUnit"];
                        byCategory: {
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            people: number;
                        }[];
                        kept: {
                            added: number;
                            removed: number;
                            extra: number;
                        };
                        overlaps: {
                            roundId: number;
                            name: string;
                            competitionName: string;
                            startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            people: number;
                        }[];
                        problems: ("NO_PAPER" | "PAPER_NOT_FIXED" | "STARTS_IN_PAST" | "NOBODY")[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** @default false */
                    acceptWarnings?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rounds_withdraw_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                    words: string;
                    revision: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rounds_withdraw_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_startMarking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rounds_startMarking_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_announce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rounds_startMarking_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_openAppeals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    appealsUntil: components["schemas"]["Audit_list_answer_items_item_at"];
                    /** @default  */
                    words?: string;
                    revision: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_finalise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rounds_startMarking_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rounds_startMarking_body"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions_addRound_answer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundEntries_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "unit" | "-unit" | "name" | "-name";
                q?: string;
                unitId?: number;
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                part?: "LISTED" | "STARTED" | "NOT_STARTED" | "EXTRA" | "ADDED" | "REMOVED";
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            id: number;
                            personId: number;
                            personName: string;
                            unitId: number;
                            unitName: string;
                            /** @enum {string} */
                            category: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                            extraMinutes: number;
                            extraReason: string | null;
                            addedReason: string | null;
                            removedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            removedReason: string | null;
                            attempt: components["schemas"]["RoundEntries_list_answer_items_item_attempt"];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundEntries_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personIds: number[];
                    reason: string;
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
                        added: number;
                        already: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundEntries_units: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: components["schemas"]["Rounds_sample_answer_byUnit"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundEntries_export: {
        parameters: {
            query?: {
                q?: string;
                unitId?: number;
                category?: "CAREER_STAFF" | "PUBLIC_WELFARE_POST" | "GROUP_LEADER" | "COURTYARD_HEAD" | "EXTERNAL_TRAINEE" | "LECTURER";
                part?: "LISTED" | "STARTED" | "NOT_STARTED" | "EXTRA" | "ADDED" | "REMOVED";
            };
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundEntries_extraTime: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                entryId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundEntries_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                entryId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenCompetitions_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "when" | "-when" | "name" | "-name";
                q?: string;
                year?: number;
                quarter?: number;
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
                            id: number;
                            name: string;
                            yearNo: number;
                            quarterNo: number | null;
                            unitName: string;
                            rounds: {
                                id: number;
                                /** @enum {string} */
                                kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
                                /** @enum {string} */
                                mode: "ONLINE" | "STAGE";
                                name: string;
                                /** @enum {string} */
                                state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                                startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                                endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            }[];
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenCompetitions_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        id: number;
                        name: string;
                        yearNo: number;
                        quarterNo: number | null;
                        unitName: string;
                        introduction: string;
                        serverNow: components["schemas"]["Audit_list_answer_items_item_at"];
                        rounds: {
                            id: number;
                            /** @enum {string} */
                            kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
                            /** @enum {string} */
                            mode: "ONLINE" | "STAGE";
                            name: string;
                            /** @enum {string} */
                            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                            startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            durationMinutes: number;
                            lateEntryMinutes: number | null;
                            graceSeconds: number;
                            appealsUntil: components["schemas"]["Jobs_view_answer_startedAt"];
                            entryCount: number;
                            rules: components["schemas"]["Competitions_addRound_answer_rules"];
                            awards: {
                                /** @enum {string} */
                                kind: "PERSON" | "UNIT";
                                levelNo: number;
                                name: string;
                                receiverName: string;
                                unitName: string;
                            }[];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenCompetitions_myRounds: {
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
                        serverNow: components["schemas"]["Audit_list_answer_items_item_at"];
                        items: {
                            id: number;
                            competition: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            /** @enum {string} */
                            kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
                            /** @enum {string} */
                            mode: "ONLINE" | "STAGE";
                            name: string;
                            /** @enum {string} */
                            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                            startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            endsAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            durationMinutes: number;
                            startUntil: components["schemas"]["Audit_list_answer_items_item_at"];
                            extraMinutes: number;
                            appealsUntil: components["schemas"]["Jobs_view_answer_startedAt"];
                            attempt: components["schemas"]["RoundEntries_list_answer_items_item_attempt"];
                            mayStart: boolean;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        roundId: number;
                        name: string;
                        competition: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                        /** @enum {string} */
                        state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                        appealsUntil: components["schemas"]["Jobs_view_answer_startedAt"];
                        run: {
                            runNo: number;
                            /** @enum {string} */
                            cause: "CLOSED" | "MARKED" | "CORRECTED" | "LATE_DECIDED" | "ASKED";
                            reason: string | null;
                            madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            madeByName: string | null;
                            digest: string;
                        } | null;
                        totalPoints: number;
                        entered: number;
                        tookPart: number;
                        mean: number | null;
                        median: number | null;
                        passed: number;
                        usedMedianMs: number | null;
                        noted: number;
                        appeals: {
                            filed: number;
                            open: number;
                        };
                        rules: {
                            /** @enum {string} */
                            multiple: "EXACT" | "HALF" | "PROPORTIONAL";
                            tieBreaks: ("SUBJECTIVE" | "USED_TIME")[];
                            unitScore: {
                                /** @enum {string} */
                                rule: "ALL" | "BEST";
                                best: number;
                            };
                        };
                        distribution: {
                            from: number;
                            to: number;
                            people: number;
                        }[];
                        seesPersons: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_persons: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "rank" | "-rank" | "name" | "-name" | "unit" | "-unit" | "total" | "-total" | "usedTime" | "-usedTime";
                q?: string;
                unitId?: number;
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            attemptId: number;
                            personId: number;
                            personName: string;
                            unitName: string;
                            rankNo: number;
                            tied: boolean;
                            total: number;
                            objective: number;
                            subjective: number;
                            usedMs: number;
                            award: string | null;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_personsExport: {
        parameters: {
            query?: {
                q?: string;
                unitId?: number;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_units: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        items: {
                            unitId: number;
                            unitName: string;
                            rankNo: number;
                            tied: boolean;
                            entered: number;
                            tookPart: number;
                            counted: number;
                            score: number | null;
                            award: string | null;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_unitsExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_ofRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        granted: boolean;
                        items: {
                            id: number | null;
                            /** @enum {string} */
                            kind: "PERSON" | "UNIT";
                            levelNo: number;
                            name: string;
                            rankNo: number | null;
                            receiverName: string;
                            unitName: string;
                            certificateNo: string | null;
                            voidedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            voidedReason: string | null;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        runNo: number | null;
                        papers: number;
                        mean: number;
                        standardDeviation: number;
                        alpha: number | null;
                        /** @enum {string} */
                        alphaOf: "ITEMS" | "PARTS";
                        items: {
                            versionId: number;
                            questionId: number;
                            no: number;
                            /** @enum {string} */
                            kind: "SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "BLANK" | "SHORT_ANSWER" | "CASE";
                            stem: string;
                            seen: number;
                            difficulty: number;
                            discrimination: number | null;
                            upperLower: number | null;
                            options: {
                                key: string;
                                text: string;
                                right: boolean;
                                all: number;
                                upper: number;
                                lower: number;
                            }[];
                            warnings: ("HARD" | "EASY" | "WEAK" | "KEY")[];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/pdf": string;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                        certificateNo: string;
                        competitionName: string;
                        roundName: string;
                        awardName: string;
                        receiverName: string;
                        unitName: string;
                        madeAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        voided: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyResults_list: {
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
                            roundId: number;
                            roundName: string;
                            competition: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                            /** @enum {string} */
                            kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
                            /** @enum {string} */
                            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                            total: number;
                            totalPoints: number;
                            rankNo: number;
                            tookPart: number;
                            award: components["schemas"]["MyResults_list_answer_items_item_award"];
                            proposedAward: string | null;
                            startsAt: components["schemas"]["Audit_list_answer_items_item_at"];
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyResults_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        roundId: number;
                        roundName: string;
                        competition: components["schemas"]["Units_awaiting_answer_items_item_similar_item"];
                        /** @enum {string} */
                        kind: "PRELIMINARY" | "SEMIFINAL" | "FINAL";
                        /** @enum {string} */
                        state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "MARKING" | "PROVISIONAL" | "APPEALS" | "FINAL" | "ARCHIVED";
                        total: number;
                        totalPoints: number;
                        rankNo: number;
                        tookPart: number;
                        award: components["schemas"]["MyResults_list_answer_items_item_award"];
                        proposedAward: string | null;
                        objective: number;
                        subjective: number;
                        usedMs: number;
                        submittedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                        runNo: number;
                        unit: {
                            name: string;
                            rankNo: number;
                            score: number;
                        } | null;
                        appealsUntil: components["schemas"]["Jobs_view_answer_startedAt"];
                        mayAppeal: boolean;
                        appeals: components["schemas"]["MyResults_one_answer_appeals_item"][];
                        items: components["schemas"]["MyResults_one_answer_items_item"][];
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyResults_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    itemNo?: number | null;
                    words: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyResults_one_answer_appeals_item"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyResults_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyResults_page: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "filedAt" | "-filedAt";
                state?: "FILED" | "UPHELD" | "REJECTED" | "WITHDRAWN";
            };
            header?: never;
            path: {
                id: number;
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
                        items: {
                            id: number;
                            itemNo: number | null;
                            words: string;
                            /** @enum {string} */
                            state: "FILED" | "UPHELD" | "REJECTED" | "WITHDRAWN";
                            filedAt: components["schemas"]["Audit_list_answer_items_item_at"];
                            reply: string | null;
                            decidedAt: components["schemas"]["Jobs_view_answer_startedAt"];
                            personName: string;
                            unitName: string;
                            attemptId: number;
                            item: components["schemas"]["MyResults_one_answer_items_item"] | null;
                            decidedByName: string | null;
                            revision: number;
                            mayDecide: boolean;
                        }[];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyResults_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "UPHELD" | "REJECTED";
                    reply: string;
                    revision: number;
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
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
