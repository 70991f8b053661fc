<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("infoTitle")}</#if>
  <#elseif section == "form">
    <div class="notice info" role="status"><p>${kcSanitize(message.summary)?no_esc}<#if requiredActions??><#list requiredActions>${msg("colon")}<#items as action>${msg("requiredAction." + action)}<#sep>, </#items></#list></#if></p></div>
    <div class="actions">
      <#if pageRedirectUri?has_content>
        <a class="button" href="${pageRedirectUri}">${msg("backToSite")}</a>
      <#elseif actionUri?has_content>
        <a class="button" href="${actionUri}">${msg("proceed")}</a>
      <#else>
        <a class="button" href="${properties.site}/">${msg("backToSite")}</a>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
