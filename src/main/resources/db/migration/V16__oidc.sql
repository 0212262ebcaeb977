-- Who it is at the OpenID Connect provider: issuer and subject. Names there may change hands, this pair does not.
alter table account add oidc_subject text unique;
