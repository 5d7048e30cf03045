// Logs in, lists and revokes with the client that openapi-generator makes of the Taler merchant's contract.
import talercorebank.infrastructure.Serializer as BankSerializer
import talercorebank.models.TokenScope
import talercorebank.models.TokenSuccessResponse
import talermerchant.apis.AccessTokensApi
import talermerchant.infrastructure.ApiClient
import talermerchant.models.LoginTokenRequest
import talermerchant.models.RelativeTime
import talermerchant.models.RelativeTimeDUs

fun main(args: Array<String>) {
    val (baseUrl, user, password) = args
    ApiClient.username = user
    ApiClient.password = password
    val duration = RelativeTime(RelativeTimeDUs("forever"))
    val created = AccessTokensApi(baseUrl).createToken(LoginTokenRequest(LoginTokenRequest.Scope.all, duration))
    check(created.expiration.tS.actualInstance == "never") { created }

    ApiClient.username = null
    ApiClient.accessToken = created.accessToken
    val api = AccessTokensApi(baseUrl)
    val token = api.listTokens().tokens.first()
    check(token.scope == "all") { token }
    api.revokeToken(token.serial)

    // The closed list of the bank.
    check(TokenScope.decode("readonly") == TokenScope.readonly)
    val text = """{"expiration":{"t_s":1767225600},"access_token":"secret-token:A"}"""
    val moment = BankSerializer.gson.fromJson(text, TokenSuccessResponse::class.java).expiration
    check(moment.tS.actualInstance == 1767225600L) { moment }
}
