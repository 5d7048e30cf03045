"""Logs in, lists and revokes with the client that openapi-generator makes of the Taler merchant's contract."""

import sys

import onewelcome
import taler_corebank
import taler_merchant
from taler_corebank.models import TokenScope, TokenSuccessResponse
from taler_merchant.models import LoginTokenRequest, RelativeTime, RelativeTimeDUs

_, base_url, user, password = sys.argv


def tokens_api(**credentials):
    configuration = taler_merchant.Configuration(host=base_url, **credentials)
    return taler_merchant.AccessTokensApi(taler_merchant.ApiClient(configuration))


duration = RelativeTime(d_us=RelativeTimeDUs("forever"))
created = tokens_api(username=user, password=password).create_token(LoginTokenRequest(scope="all", duration=duration))
assert created.expiration.t_s.actual_instance == "never", created

api = tokens_api(access_token=created.access_token)
token = api.list_tokens().tokens[0]
assert token.scope == "all", token
api.revoke_token(token.serial)

# The closed list of the bank, and a token of OneWelcome.
assert TokenScope("readonly") == TokenScope.READONLY
moment = TokenSuccessResponse.from_dict({"expiration": {"t_s": 1767225600}, "access_token": "secret-token:A"}).expiration
assert moment.t_s.actual_instance == 1767225600, moment
other = {"id": "1", "client_name": "A", "created_at": 1, "scopes": [], "type": "FACE"}
assert onewelcome.Token.from_dict(other).type == "FACE"
