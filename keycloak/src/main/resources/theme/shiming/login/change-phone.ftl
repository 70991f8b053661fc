<#import "template.ftl" as layout>
<#import "identity.ftl" as identity>
<#assign wrong = refusals![]>
<#assign first = wrong?first!"">
<@layout.registrationLayout displayMessage=false form="change-phone" submits=msg("changeFinish"); section>
  <#if section == "header">
    ${msg("changeTitle")}
  <#elseif section == "form">
    <@identity.summary wrong/>
    <p class="lead">${msg("changeLead")}</p>
    <form id="change-phone" action="${url.loginAction}" method="post" novalidate data-identity>
      <@identity.memory/>
      <section>
        <h2>${msg("newPhoneTitle")}</h2>
        <@identity.phone first=first label=msg("label.newPhone")/>
      </section>
      <section>
        <h2 id="method-title">${msg("holderTitle")}</h2>
        <p class="hint">${msg("holderHint")}</p>
        <@identity.choice "holder"/>
        <#if method == "identity-number">
          <@identity.person first/>
          <@identity.consent first/>
        <#else>
          <@identity.phone first=first id="oldPhone" code="oldCode" label=msg("label.oldPhone") hint=msg("hint.oldPhone") send="send-old-code" again=oldCodeAgainIn asked=(typed.oldCodeAgainAt??)/>
        </#if>
        <@identity.kept><li>${msg("kept.replaced")}</li></@identity.kept>
      </section>
      <@identity.actions label=msg("changeFinish") name="change"/>
      <p class="quiet">${msg("verifyStop")}</p>
    </form>
    <@identity.script/>
  </#if>
</@layout.registrationLayout>
